import { equal } from 'uvu/assert';
import { mayCall } from '../../compiler/rights/may-call.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
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
  alice: { number: 1000, permissions: [not-bob] }
  bob: { number: 1002 }
  carol: { number: 1003 }
  dave: { number: 1004 }
  erin: { number: 1005, permissions: [no-outside, mobiles] }
  frank: { number: 1006, permissions: [abroad-by-pin] }
  grace: { number: 1007, permissions: [abroad-by-pin], rightcall_code: { file: grace.pin } }
  heidi: { number: 1008, permissions: [no-services] }
  ivan: { number: 1009, permissions: [not-paris] }
  judy: { number: 1010, permissions: [no-mobiles], forward: { unconditional: 0612345678 } }
  kim: { number: 1011, forward: { unconditional: 0612345678 } }
  mallory: { number: 1012, permissions: [no-mobiles] }
  peggy: { number: 1013, permissions: [no-mobiles] }
  quinn: { number: 1014 }
  sybil: { number: 1015 }
  trent: { number: 1016, permissions: [internal-only] }
groups:
  not-to-bob: { members: [dave], permissions: [not-bob] }
  drivers: { members: [peggy], permissions: [mobiles] }
  guests: { members: [quinn, sybil], permissions: [no-mobiles] }
  friends: { members: [sybil], permissions: [mobiles] }
queues: { support: { number: 3000, members: [carol] } }
conferences: { board: { number: 4010 } }
permissions:
  not-bob: { deny: [1002] }
  no-outside: { deny: [0.] }
  mobiles: { allow: [06XXXXXXXX] }
  no-mobiles: { deny: [06.] }
  abroad-by-pin: { deny: [00.], password: { file: abroad.pin } }
  no-services: { deny: [3000, 4010] }
  not-paris: { deny: [01.] }
  no-abroad: { deny: [00.] }
  not-him: { deny: [0199999999] }
  internal-only: { deny: [X.], outside_only: yes }
  no-help: { deny: [112] }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming:
    bob: { number: 0123450002, to: user:bob, permissions: [not-him] }
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    paris: { patterns: [01XXXXXXXX], trunks: [operator], permissions: [not-paris] }
    mobile: { patterns: [06XXXXXXXX], trunks: [operator], permissions: [mobiles] }
    west: { patterns: [02XXXXXXXX], trunks: [operator] }
    short: { patterns: [0077XX], trunks: [operator], permissions: [no-abroad] }
    dearer: { patterns: [{ match: 90077XX, regexp: '9(.*)', target: '\\1' }], trunks: [operator] }
    abroad: { patterns: [0044X.], trunks: [operator] }
    prefixed: { patterns: [{ match: 0006XXXXXXXX, regexp: '00(.*)', target: '\\1' }], trunks: [operator] }
`;
const files = { 'site.yaml': site, 'grace.pin': '9876\n', 'abroad.pin': '5151\n' };
const { model } = siteOf(files);

/** Number of the case, what it shows, who calls whom, and what comes of it. */
const cases = [
  ['01', 'a number of a user that is denied', 'alice', '1002', 'deny'],
  ['01', 'another number of a user', 'alice', '1003', 'allow'],
  ['01', 'the same number, for somebody who is not bound', 'carol', '1002', 'allow'],
  ['02', 'a number that is denied to the group of the caller', 'dave', '1002', 'deny'],
  ['03', 'a number that the route denies to everybody', 'bob', '007711', 'deny'],
  ['04', 'the same number by another route', 'bob', '9007711', 'allow'],
  ['06', 'an allowed number among those denied', 'erin', '0612345678', 'allow'],
  ['06', 'any other of those denied', 'erin', '0223456789', 'deny'],
  ['09', 'a queue, which no permission closes', 'heidi', '3000', 'allow'],
  ['10', 'a conference, which no permission closes', 'heidi', '4010', 'allow'],
  ['13', 'a number that is denied to the caller and on the route', 'ivan', '0123456789', 'deny'],
  ['13', 'the same, by somebody only the route binds', 'bob', '0123456789', 'deny'],
  ['14', 'a number with digits before those that are denied', 'mallory', '000612345678', 'allow'],
  ['15', 'what is denied to the user and allowed to the group', 'peggy', '0612345678', 'deny'],
  ['16', 'what is denied to the group and allowed on the route', 'quinn', '0612345678', 'deny'],
  ['17', 'what only the route denies', 'carol', '007712', 'deny'],
  ['18', 'what one group denies and another allows', 'sybil', '0612345678', 'allow'],
  ['', 'the number of a user, when only calls to the outside are denied', 'trent', '1003', 'allow'],
  ['', 'the outside, when all calls to the outside are denied', 'trent', '0223456789', 'deny'],
  ['', 'a number for help, when all calls to the outside are denied', 'trent', '112', 'allow'],
] as const;

let pbx: Asterisk;
let operator: Phone;
const phones = new Map<string, Phone>();

function phone(name: string): Phone {
  const found = phones.get(name);
  if (found === undefined) throw new Error(`there is no phone of ${name}`);
  return found;
}

const permissions = suite('Call permissions');

permissions.before(async () => {
  pbx = await pbxOfSite(files);
  operator = await switchAt(pbx, '198.51.100.1');
  for (const name of model?.users.keys() ?? []) phones.set(name, await phoneOf(pbx, name));
});

permissions.before.each(() => {
  allRing();
  operator.will('answer');
  for (const name of ['bob', 'carol']) phone(name).will('answer');
});

permissions.after(async () => {
  allOff();
  await pbx.stop();
});

for (const [number, what, caller, dialled, expected] of cases) {
  const sentence = `${expected === 'deny' ? 'refuse' : 'let through'} ${what} (${caller} calls ${dialled}${number === '' ? '' : `, case ${number}`})`;
  permissions(sentence, async () => {
    const call = await phone(caller).call(dialled);
    if (expected === 'deny') equal(await call.ended(), 'forbidden');
    else {
      await call.answered();
      call.hangUp();
    }
    const user = model?.users.get(caller);
    equal(model && user && mayCall(model, user, dialled).answer, expected);
  });
}

permissions('of an incoming route refuse a caller from outside, and no other (case 05)', async () => {
  const refused = await operator.call('0123450002', { from: '0199999999' });
  equal(await refused.ended(), 'forbidden');
  const other = await operator.call('0123450002', { from: '0188888888' });
  await other.hears(phone('bob'));
  other.hangUp();
});

permissions('with a password let through who knows it (case 07)', async () => {
  const heard = listen(pbx, 'PJSIP/frank');
  const call = await phone('frank').call('0044123456');
  await heard.hears('agent-pass');
  await call.press('5151#');
  await call.hears(operator);
  call.hangUp();
});

permissions('with a password refuse who gives another three times (case 07)', async () => {
  const heard = listen(pbx, 'PJSIP/frank');
  const call = await phone('frank').call('0044123456');
  for (const time of [1, 2, 3]) {
    await heard.hears('agent-pass', time);
    await call.press('4321#');
  }
  await call.ended();
  equal(heard.heard(), [
    'agent-pass',
    'auth-incorrect',
    'agent-pass',
    'auth-incorrect',
    'agent-pass',
    'auth-incorrect',
  ]);
});

permissions("let a user with a code of their own through by that, not by the permission's (case 08)", async () => {
  const heard = listen(pbx, 'PJSIP/grace');
  const call = await phone('grace').call('0044123456');
  await heard.hears('agent-pass');
  await call.press('5151#');
  await heard.hears('agent-pass', 2);
  await call.press('9876#');
  await call.hears(operator);
  call.hangUp();
});

permissions('refuse a forward that the one who forwards may not call (case 11)', async () => {
  const before = operator.received.length;
  const call = await phone('carol').call('1010');
  equal(await call.ended(), 'forbidden');
  equal(operator.received.length, before);
});

permissions('refuse a forward that was dialled by its code, as well (case 11)', async () => {
  await (await phone('mallory').call('*210612345678')).ended();
  equal(await pbx.rx('database get pbxc user/mallory/forward_unconditional'), 'Value: 0612345678\n');
  const before = operator.received.length;
  const call = await phone('carol').call('1012');
  equal(await call.ended(), 'forbidden');
  equal(operator.received.length, before);
  await (await phone('mallory').call('*21')).ended();
});

permissions('let a forward through that the caller may not call (case 12)', async () => {
  const call = await phone('mallory').call('1011');
  await call.hears(operator);
  equal(operator.received.at(-1)?.number, '0612345678');
  call.hangUp();
});

permissions('leave no PIN in the dialplan, and no warning in the log', async () => {
  const dialplan = await pbx.rx('dialplan show');
  equal(
    ['5151', '9876'].filter((pin) => dialplan.includes(pin)),
    [],
  );
  equal(pbx.warnings(), []);
});

permissions.run();
