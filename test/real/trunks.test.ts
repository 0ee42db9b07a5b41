import { equal, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts:
  paris: { address: 192.0.2.10 }
  lyon: { address: 192.0.2.20 }
contexts:
  paris: { kind: internal, host: paris, include: [to-extern] }
  lyon: { kind: internal, host: lyon, include: [to-paris] }
  from-extern: { kind: incoming, host: paris }
  to-extern: { kind: outgoing, host: paris }
  from-paris: { kind: incoming, host: lyon }
  to-paris: { kind: outgoing, host: lyon }
users:
  alice: { name: Alice Wonderland, number: 1000, context: paris }
  bob: { name: Bob Brown, number: 101, context: lyon }
trunks:
  operator:
    kind: sip
    on: paris
    host: sip.operator.example
    username: acme
    password: from-the-operator
    register: yes
    context: from-extern
  # Paris registers with Lyon, which need not know where Paris is.
  to-lyon: { kind: sip, on: paris, host: 192.0.2.20, username: site-paris, password: between-the-two, register: yes, context: from-extern }
  site-paris: { kind: sip, on: lyon, username: site-paris, password: between-the-two, context: from-paris }
  iax-lyon: { kind: iax, on: paris, host: 192.0.2.20, username: iax-paris, password: over-iax, encryption: required, jitter_buffer: yes, context: from-extern }
  iax-paris: { kind: iax, on: lyon, username: iax-paris, password: over-iax, encryption: required, context: from-paris, max_incoming: 1 }
  # Calls over it end in the site's own dialplan.
  loop: { kind: custom, on: paris, interface: Local, suffix: '@far-side', max_outgoing: 1, context: from-extern }
routes:
  incoming:
    alice: { number: 0123450001, context: from-extern, to: user:alice }
    bob: { number: 101, context: from-paris, to: user:bob }
  outgoing:
    world: { context: to-extern, patterns: [0XXXXXXXXX], trunks: [operator] }
    lyon: { context: to-extern, patterns: [{ match: "**99.", regexp: '.{4}(.*)', target: '\\1' }], trunks: [to-lyon], internal: yes }
    lyon-iax: { context: to-extern, patterns: [{ match: "**98.", regexp: '.{4}(.*)', target: '\\1' }], trunks: [iax-lyon], internal: yes }
    loop: { context: to-extern, patterns: [118XXX], trunks: [loop, operator] }
    paris: { context: to-paris, patterns: [0XXXXXXXXX], trunks: [site-paris] }
`;

let paris: Asterisk;
let lyon: Asterisk;
let alice: Phone;
let bob: Phone;
let operator: Phone;

const trunks = suite('A trunk');

trunks.before(async () => {
  const names = { 'sip.operator.example': '198.51.100.1' };
  lyon = await pbxOfSite({ 'site.yaml': site }, { host: 'lyon' });
  operator = await switchAt({ ...lyon, address: '192.0.2.10' }, '198.51.100.1');
  const farSide = '[far-side]\nexten = _X.,1,Answer()\nsame = n,Wait(20)\n';
  paris = await pbxOfSite({ 'site.yaml': site, 'dialplan/far-side.conf': farSide }, { host: 'paris', names });
  alice = await phoneOf(paris, 'alice');
  bob = await phoneOf(lyon, 'bob');
});

trunks.before.each(allRing);

trunks.after(async () => {
  allOff();
  await Promise.all([paris.stop(), lyon.stop()]);
});

trunks('registers with the operator by name', async () => {
  const shown = await until(10_000, 'the registration', async () => {
    const registrations = await paris.rx('pjsip show registrations');
    return /^ operator\/.*Registered/m.test(registrations) ? registrations : undefined;
  });
  match(shown, /operator\/sip:sip\.operator\.example/);
});

trunks('takes calls from the operator it registered with', async () => {
  alice.will('answer');
  const call = await operator.call('0123450001', { from: '<sip:0612345678@198.51.100.1>' });
  await call.hears(alice);
  call.hangUp();
});

trunks('carries calls to the operator', async () => {
  operator.will('answer');
  const call = await alice.call('0612345678');
  await call.hears(operator);
  equal(operator.received.at(-1)?.number, '0612345678');
  call.hangUp();
});

trunks('between two sites registers one with the other', async () => {
  await until(
    10_000,
    'the registration',
    async () => /^ to-lyon\/.*Registered/m.test(await paris.rx('pjsip show registrations')) || undefined,
  );
  const contacts = await lyon.rx('pjsip show contacts');
  match(contacts, /site-paris\/sip:site-paris@192\.0\.2\.10/);
});

trunks('between two sites carries a call from the one that registers', async () => {
  bob.will('answer');
  const call = await alice.call('**99101');
  await call.hears(bob);
  equal(bob.received.at(-1)?.from, { name: 'Alice Wonderland', number: '1000' });
  call.hangUp();
});

trunks('between two sites carries a call to the one that registers', async () => {
  alice.will('answer');
  const call = await bob.call('0123450001');
  await call.hears(alice);
  equal(alice.received.at(-1)?.from, { name: 'Bob Brown', number: '101' });
  call.hangUp();
});

trunks('over IAX carries a call, encrypted', async () => {
  bob.will('answer');
  const call = await alice.call('**98101');
  await call.hears(bob);
  equal(bob.received.at(-1)?.from, { name: 'Alice Wonderland', number: '1000' });
  call.hangUp();
});

trunks('over IAX that has its calls in says busy to the next', async () => {
  bob.will('answer');
  const call = await alice.call('**98101');
  await call.hears(bob);
  equal(await (await alice.call('**98101')).ended(), 'busy');
  call.hangUp();
});

trunks('of any kind that has its calls out is passed over, and calls again when they are over', async () => {
  operator.will('answer');
  const first = await alice.call('118000');
  await first.answered();
  const second = await alice.call('118001');
  await second.hears(operator);
  equal(operator.received.at(-1)?.number, '118001');
  first.hangUp();
  second.hangUp();
  await until(
    5_000,
    'all calls to end',
    async () => (await paris.rx('core show channels count')).includes('0 active channels') || undefined,
  );
  const calls = operator.received.length;
  const third = await alice.call('118002');
  await third.answered();
  equal(operator.received.length, calls);
  third.hangUp();
});

trunks('leaves no warning in the logs', () => {
  equal([...paris.warnings(), ...lyon.warnings()], []);
});

trunks.run();
