import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { localCall } from './lib/local-call.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

/** The manual's examples of what a route makes of a number: match, regexp, target, dialled, sent. */
const rewrites = [
  ['0XXXXXXXXXX', '0(.*)', '\\1', '00123456789', '0123456789'],
  ['14X.', '14(.*)..', '\\1', '1455660', '556'],
  ['03X.', '.{1}(.*)', '\\1', '03601', '3601'],
  ['+33X.', '+33(.*)', '0\\1', '+33123456789', '0123456789'],
  ['0XXXXXXXXX', '0(.*)', '+33\\1', '0123456789', '+33123456789'],
  ['14X.', '14(.*)..', '33\\18', '1455660', '335568'],
  ['X.', '(.*)', '\\1', '0123456789', '0123456789'],
  ['X.', '(.*)', '445', '0123456789', '445'],
  ['**99.', '.{4}(.*)', '\\1', '**99101', '101'],
] as const;

const rewriteContexts = rewrites.map((_, index) => `  out-${index}: { kind: outgoing }`).join('\n');
const rewriteRoutes = rewrites
  .map(
    ([match, regexp, target], index) => `
    rewrite-${index}:
      context: out-${index}
      patterns: [{ match: "${match}", regexp: '${regexp}', target: '${target}' }]
      trunks: [operator]`,
  )
  .join('');

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
${rewriteContexts}
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001, permissions: [no-premium, no-abroad] }
  carol: { name: Carol Kowalski, number: 1002, caller_id: '"Carol at Acme" <0123450155>' }
permissions:
  no-premium: { deny: [08XXXXXXXX] }
  no-abroad: { deny: [00.] }
trunks:
  operator: { kind: sip, host: 198.51.100.1 }
  backup: { kind: sip, host: 198.51.100.2, caller_id: 0123450999 }
  nobody: { kind: sip, host: 198.51.100.99, qualify: 1s }
  absent: { kind: sip, username: absent, password: auto }
  loop: { kind: custom, interface: Local, suffix: "@default" }
routes:
  outgoing:
    national: { patterns: [0ZXXXXXXXX], trunks: [operator, backup] }
    abroad: { patterns: [00.], trunks: [absent, nobody, operator] }
    premium: { patterns: [08XXXXXXXX], trunks: [operator] }
    short: { patterns: [{ match: 3XXX, caller_id: 0123455555 }], trunks: [backup] }
    lyon: { patterns: [{ match: 4XXX, caller_id: 0123455555 }], trunks: [backup], internal: yes }
    cheap: { patterns: [07XXXXXXXX], trunks: [backup], priority: 10 }
    around: { patterns: [{ match: "*7X.", regexp: '*7(.*)', target: '\\1' }], trunks: [loop] }
${rewriteRoutes}
`;

let pbx: Asterisk;
let alice: Phone;
let bob: Phone;
let carol: Phone;
let operator: Phone;
let backup: Phone;

const outgoing = suite('A call to the outside');

outgoing.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  operator = await switchAt(pbx, '198.51.100.1');
  backup = await switchAt(pbx, '198.51.100.2');
  alice = await phoneOf(pbx, 'alice');
  bob = await phoneOf(pbx, 'bob');
  carol = await phoneOf(pbx, 'carol');
});

outgoing.before.each(() => {
  allRing();
  operator.will('answer');
  backup.will('answer');
});

outgoing.after(async () => {
  allOff();
  await pbx.stop();
});

outgoing('goes over the first trunk of its route', async () => {
  const call = await alice.call('0612345678');
  await call.answered();
  await call.hears(operator);
  equal(operator.received.at(-1)?.number, '0612345678');
  equal(operator.received.at(-1)?.from, { name: 'Alice Wonderland', number: '1000' });
  call.hangUp();
});

outgoing('goes over the second trunk when the first has no line free', async () => {
  operator.will('ring');
  const call = await alice.call('0612345678');
  (await operator.rung()).refuse('503 Service Unavailable');
  await call.hears(backup);
  equal(backup.received.at(-1)?.number, '0612345678');
  call.hangUp();
});

outgoing('passes over a trunk that has not registered, and one whose address does not answer', async () => {
  await until(5_000, 'the address to be given up', async () => {
    const shown = await pbx.rx('pjsip show contacts');
    return /198\.51\.100\.99.*Unavail/.test(shown) || undefined;
  });
  const call = await alice.call('0041445550000');
  await call.hears(operator);
  equal(operator.received.at(-1)?.number, '0041445550000');
  call.hangUp();
});

outgoing('to a busy number is busy, and tries no other trunk', async () => {
  operator.will('busy');
  const before = backup.received.length;
  const call = await alice.call('0612345678');
  equal(await call.ended(), 'busy');
  equal(backup.received.length, before);
});

outgoing('to a number that does not exist tries no other trunk', async () => {
  operator.will('ring');
  const before = backup.received.length;
  const call = await alice.call('0612345678');
  (await operator.rung()).refuse('404 Not Found');
  equal(await call.ended(), 'not found');
  equal(backup.received.length, before);
});

outgoing('that no trunk takes ends in congestion', async () => {
  operator.will('ring');
  backup.will('ring');
  const call = await alice.call('0612345678');
  (await operator.rung()).refuse('503 Service Unavailable');
  (await backup.rung()).refuse('503 Service Unavailable');
  equal(await call.ended(), 'congestion');
});

outgoing('goes by the route of the lowest priority, though another is more exact', async () => {
  const call = await alice.call('0712345678');
  await call.hears(backup);
  call.hangUp();
});

outgoing('that a permission denies is forbidden', async () => {
  for (const number of ['0812345678', '0041445550000']) {
    const call = await bob.call(number);
    equal(await call.ended(), 'forbidden');
  }
});

outgoing('that no permission denies is let through', async () => {
  const denied = await bob.call('0612345678');
  await denied.answered();
  denied.hangUp();
  const free = await alice.call('0812345678');
  await free.answered();
  free.hangUp();
});

outgoing('to a number of no route is not found', async () => {
  const call = await alice.call('912345');
  equal(await call.ended(), 'not found');
});

outgoing('over a custom trunk dials its channel with the number', async () => {
  carol.will('answer');
  const call = await alice.call('*71002');
  await call.hears(carol);
  call.hangUp();
});

const presented = [
  ["the user's own number, where nothing says otherwise", 'alice', '0612345678', 'operator', '1000'],
  ["the number of the user's caller ID", 'carol', '0612345678', 'operator', '0123450155'],
  ["the route's caller ID, for a user without one", 'alice', '3456', 'backup', '0123455555'],
  ["the user's caller ID before the route's", 'carol', '3456', 'backup', '0123450155'],
  ["the trunk's caller ID, where neither user nor route has one", 'alice', '0712345678', 'backup', '0123450999'],
  ['the internal number over an internal route, whatever else is said', 'carol', '4001', 'backup', '1002'],
] as const;

for (const [what, user, number, trunk, shown] of presented) {
  outgoing(`shows ${what}`, async () => {
    const caller = user === 'alice' ? alice : carol;
    const far = trunk === 'operator' ? operator : backup;
    const call = await caller.call(number);
    await call.answered();
    equal(far.received.at(-1)?.from.number, shown);
    call.hangUp();
  });
}

for (const [index, [, regexp, target, dialled, sent]] of rewrites.entries()) {
  outgoing(`makes ${sent} of ${dialled} by ${regexp} and ${target}`, async () => {
    const before = operator.received.length;
    await localCall(pbx, { number: dialled, context: `out-${index}` });
    const received = await until(5_000, 'the call', () => operator.received[before]);
    equal(received.number, sent);
    received.hangUp();
  });
}

outgoing('leaves no warning in the log but of trunks that failed', () => {
  const failed = ['absent', 'nobody'].flatMap((trunk) => [
    `ERROR res_pjsip.c: Endpoint '${trunk}': Could not create dialog to invalid URI '${trunk}'.  Is endpoint registered and reachable?`,
    `ERROR chan_pjsip.c: Failed to create outgoing session to endpoint '${trunk}'`,
  ]);
  equal(pbx.warnings(), failed);
});

outgoing.run();
