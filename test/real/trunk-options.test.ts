import { equal, match, ok } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { addAddress } from './lib/network.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import { header, headers, type SipMessage } from './lib/sip/message.ts';
import { openPhone, type Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002, caller_id: anonymous }
trunks:
  many:
    kind: sip
    host: 198.51.100.1
    proxies: [198.51.100.2, { host: 198.51.100.3 }]
    qualify: 1s
    qualify_timeout: 1s
  drawn:
    kind: sip
    host: 198.51.100.1
    weight: 1
    proxies: [{ host: 198.51.100.2, weight: 100 }]
  twice: { kind: sip, host: 198.51.100.1, proxies: [198.51.100.2], username: acme, password: auto, register: yes }
  narrow: { kind: sip, host: 198.51.100.4, max_outgoing: 1, max_incoming: 1 }
  backup: { kind: sip, host: 198.51.100.5, caller_id: 0123450000 }
  dressed:
    kind: sip
    host: 198.51.100.6
    send_identity: both
    from_user: acme
    from_domain: acme.example
    contact_user: acme-paris
    session_timers: always
    session_expires: 10m
    reliable_provisional: no
    headers: { X-Account: 'acme; "Paris", $\{EXTEN}', X-Second: two }
  discreet: { kind: sip, host: 198.51.100.6, port: 5061, trust_identity: inbound, send_identity: rpid }
  behind: { kind: sip, host: 203.0.113.7, outbound_proxy: "198.51.100.7:5060", qualify: 0 }
  marked: { kind: sip, host: 198.51.100.8, match_header: "X-Account: marked", inbound_username: far, inbound_password: from-far-away, qualify: 0 }
routes:
  incoming:
    bob: { number: 0123450001, to: user:bob, preprocess: on-the-way-in }
  outgoing:
    emergency: { patterns: [112], trunks: [narrow, backup], emergency: yes }
    many: { patterns: [01XXXXXXXX], trunks: [many] }
    drawn: { patterns: [02XXXXXXXX], trunks: [drawn] }
    narrow: { patterns: [03XXXXXXXX], trunks: [narrow, backup] }
    dressed: { patterns: [04XXXXXXXX], trunks: [dressed], preprocess: on-the-way-out }
    discreet: { patterns: [05XXXXXXXX], trunks: [discreet] }
    behind: { patterns: [06XXXXXXXX], trunks: [behind] }
`;
const own = `
[on-the-way-out]
exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-Dialled","\${XIVO_DSTNUM}"))
 same = n,Return()

[on-the-way-in]
exten = s,1,Set(CALLERID(name)=to \${XIVO_DSTNUM})
 same = n,Return()
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
const far: Phone[] = [];
const machine = (index: number): Phone => far[index] ?? alice;

const trunks = suite('A trunk of many options');

trunks.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/own.conf': own });
  for (const last of [0, 1, 2, 3, 4, 5, 6, 7]) far.push(await switchAt(pbx, `198.51.100.${last}`));
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

trunks.before.each(() => {
  allRing();
  for (const each of far) each.will('answer');
});

trunks.after(async () => {
  allOff();
  await pbx.stop();
});

/** Calls, is answered by that machine, and gives the INVITE it got. */
async function inviteAt(caller: Phone, number: string, to: Phone): Promise<SipMessage> {
  const call = await caller.call(number);
  await call.hears(to);
  const invite = to.received.at(-1)?.invite;
  call.hangUp();
  if (invite === undefined) throw new Error('the machine was not called');
  return invite;
}

async function narrowIsFree(): Promise<void> {
  await until(10_000, 'the line to be free', async () => {
    const channels = await pbx.rx('core show channels concise');
    return channels.includes('PJSIP/narrow') ? undefined : true;
  });
}

trunks('goes to the first machine of the far side', async () => {
  const invite = await inviteAt(alice, '0112345678', machine(1));
  match(invite.start, /^INVITE sip:0112345678@198\.51\.100\.1[ :;]/);
});

trunks('goes to the second when the first has no line free, and to the third when the second has none', async () => {
  machine(1).will('ring');
  machine(2).will('ring');
  const call = await alice.call('0112345678');
  (await machine(1).rung()).refuse('503 Service Unavailable');
  (await machine(2).rung()).refuse('503 Service Unavailable');
  await call.hears(machine(3));
  call.hangUp();
});

trunks('does not ask another machine when the callee is busy', async () => {
  machine(1).will('busy');
  const before = machine(2).received.length;
  equal(await (await alice.call('0112345678')).ended(), 'busy');
  equal(machine(2).received.length, before);
});

trunks('draws a machine by weight, and goes to the others when it has no line free', async () => {
  const before = machine(2).received.length;
  for (let calls = 0; calls < 3; calls++) {
    const call = await alice.call('0212345678');
    await call.answered();
    call.hangUp();
  }
  // That none of three goes there happens once in a million runs.
  ok(machine(2).received.length > before);
  machine(2).will('ring');
  const call = await alice.call('0212345678');
  const rung = machine(2)
    .rung()
    .then((incoming) => incoming.refuse('503 Service Unavailable'))
    .catch(() => {});
  await call.hears(machine(1));
  call.hangUp();
  await rung;
});

trunks('registers with every machine', async () => {
  const shown = await until(10_000, 'both registrations', async () => {
    const registrations = await pbx.rx('pjsip show registrations');
    return /^ twice\/.*Registered/m.test(registrations) && /^ twice\+2\/.*Registered/m.test(registrations)
      ? registrations
      : undefined;
  });
  match(shown, /twice\+2\/sip:198\.51\.100\.2/);
});

trunks('that is full is passed over, but not by a call for help', async () => {
  const first = await alice.call('0312345678');
  await first.hears(machine(4));
  const second = await bob.call('0312345678');
  await second.hears(machine(5));
  equal(machine(5).received.at(-1)?.from.number, '0123450000');
  second.hangUp();
  const help = await bob.call('112');
  await help.hears(machine(4));
  help.hangUp();
  first.hangUp();
  await narrowIsFree();
  await inviteAt(bob, '0312345678', machine(4));
});

trunks('is busy to callers when it has too many, and counts what goes out apart', async () => {
  bob.will('answer');
  await narrowIsFree();
  const out = await alice.call('0312345678');
  await out.hears(machine(4));
  const first = await machine(4).call('0123450001', { from: '<sip:0611111111@198.51.100.4>' });
  await first.hears(bob);
  const second = await machine(4).call('0123450001', { from: '<sip:0622222222@198.51.100.4>' });
  equal(await second.ended(), 'busy');
  for (const call of [first, out]) call.hangUp();
});

trunks('runs the subroutine of an incoming route', async () => {
  bob.will('answer');
  const call = await machine(5).call('0123450001', { from: '<sip:0611111111@198.51.100.5>' });
  await call.hears(bob);
  equal(bob.received.at(-1)?.from, { name: 'to 0123450001', number: '0611111111' });
  call.hangUp();
});

trunks('says who calls in both headers, and who we are in From and Contact', async () => {
  const invite = await inviteAt(alice, '0412345678', machine(6));
  equal(header(invite, 'From').replace(/;tag=.*/, ''), '<sip:acme@acme.example>');
  equal(header(invite, 'P-Asserted-Identity'), '"Alice Wonderland" <sip:1000@acme.example>');
  match(header(invite, 'Remote-Party-ID'), /^"Alice Wonderland" <sip:1000@acme\.example>;party=calling;privacy=off/);
  match(header(invite, 'Contact'), /^<sip:acme-paris@192\.0\.2\.10/);
});

trunks('does as told about session timers and provisional responses', async () => {
  const invite = await inviteAt(alice, '0412345678', machine(6));
  match(header(invite, 'Session-Expires'), /^600\b/);
  ok(!header(invite, 'Supported').includes('100rel'));
});

trunks('sends its own headers, whatever is in them, beside those of a subroutine of the route', async () => {
  const invite = await inviteAt(alice, '0412345678', machine(6));
  equal(headers(invite, 'X-Account'), ['acme; "Paris", ${EXTEN}']);
  equal(headers(invite, 'X-Second'), ['two']);
  equal(headers(invite, 'X-Dialled'), ['0412345678']);
});

trunks('tells the operator who an anonymous caller is, and to keep it to itself', async () => {
  const invite = await inviteAt(carol, '0412345678', machine(6));
  match(header(invite, 'P-Asserted-Identity'), /<sip:1002@/);
  match(header(invite, 'Privacy'), /\bid\b/);
  match(header(invite, 'Remote-Party-ID'), /privacy=full/);
});

trunks('that may not know says nothing of an anonymous caller', async () => {
  const discreet = await openPhone({
    name: 'discreet',
    address: '198.51.100.6',
    port: 5061,
    server: { address: pbx.address, port: 5060 },
  });
  discreet.will('answer');
  const invite = await inviteAt(carol, '0512345678', discreet);
  match(header(invite, 'From'), /anonymous/i);
  equal(headers(invite, 'Remote-Party-ID'), []);
  equal(headers(invite, 'P-Asserted-Identity'), []);
  discreet.close();
});

trunks('goes through its proxy, to the address of the far side', async () => {
  const invite = await inviteAt(alice, '0612345678', machine(7));
  match(invite.start, /^INVITE sip:0612345678@203\.0\.113\.7[ :;]/);
  match(header(invite, 'Route'), /^<sip:198\.51\.100\.7:5060;lr>/);
});

trunks('knows calls by a header, and asks for their password', async () => {
  bob.will('answer');
  const options = { address: addAddress('198.51.100.77'), server: { address: pbx.address, port: 5060 } };
  const stranger = await openPhone({ name: '0612345678', ...options });
  const marked = { headers: [['X-Account', 'marked']] as const };
  match(await (await stranger.call('0123450001', marked)).ended(), /^401/);
  match(await (await stranger.call('0123450001')).ended(), /^401/);
  stranger.close();

  const known = await openPhone({
    name: '0612345678',
    credentials: { user: 'far', password: 'from-far-away' },
    ...options,
  });
  const call = await known.call('0123450001', marked);
  await call.hears(bob);
  call.hangUp();
  known.close();
});

trunks.run();
