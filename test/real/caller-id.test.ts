import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf, switchAt } from './lib/phone-of.ts';
import { header } from './lib/sip/message.ts';
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
  alice: { name: Alice Wonderland, number: 1000 }
  carol: { name: Carol Kowalski, number: 1002, caller_id: '"Carol at Acme" <0123450155>' }
  dan: { name: Dan Draper, number: 1003, caller_id: anonymous }
trunks:
  operator: { kind: sip, host: 198.51.100.1 }
  silent: { kind: sip, host: 198.51.100.2, trust_identity: no }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    plain: { patterns: [01XXXXXXXX], trunks: [operator] }
    shown: { patterns: [{ match: 02XXXXXXXX, caller_id: 0123455555 }], trunks: [operator] }
    lyon: { patterns: [{ match: 4XXX, caller_id: 0123455555 }], trunks: [operator], internal: yes }
    silent: { patterns: [{ match: 03XXXXXXXX, caller_id: 0123455555 }], trunks: [silent] }
  incoming:
    alice: { number: 0123450001, to: user:alice }
`;

const nobody = '"Anonymous" <sip:anonymous@anonymous.invalid>';

/** Who calls which number, and what the far side is told: From, P-Asserted-Identity, Privacy. */
const presented = [
  ['the internal number, where nobody says otherwise', 'alice', '0112345678', '1000', '1000', ''],
  ["the route's number, for a user without one", 'alice', '0212345678', '0123455555', '0123455555', ''],
  ["the user's number before the route's", 'carol', '0212345678', '0123450155', '0123450155', ''],
  ['the internal number over an internal route', 'carol', '4001', '1002', '1002', ''],
  [
    'nobody for an anonymous user, and the operator the number of the route',
    'dan',
    '0212345678',
    nobody,
    '0123455555',
    'id',
  ],
  [
    'nobody for an anonymous user, and the operator the internal number without a better one',
    'dan',
    '0112345678',
    nobody,
    '1003',
    'id',
  ],
  ['the anonymous user over an internal route', 'dan', '4001', '1003', '1003', ''],
  ['the anonymous user to those who are called for help', 'dan', '112', '1003', '1003', ''],
  ['nobody to an operator who is not to know', 'dan', '0312345678', nobody, '', ''],
] as const;

let pbx: Asterisk;
let operator: Phone;
const phones = new Map<string, Phone>();

const callerId = suite('The caller ID of a call to the outside');

callerId.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  operator = await switchAt(pbx, '198.51.100.1');
  phones.set('silent', await switchAt(pbx, '198.51.100.2'));
  for (const name of ['alice', 'carol', 'dan']) phones.set(name, await phoneOf(pbx, name));
});
callerId.before.each(() => allRing());
callerId.after(async () => {
  allOff();
  await pbx.stop();
});

for (const [what, user, number, from, asserted, privacy] of presented) {
  callerId(`shows ${what}`, async () => {
    const far = number.startsWith('03') ? phone('silent') : operator;
    const call = await phone(user).call(number);
    const { invite } = await far.rung();
    equal(
      {
        from: from === nobody ? header(invite, 'From').replace(/;tag=.*/, '') : numberOf(header(invite, 'From')),
        asserted: numberOf(header(invite, 'P-Asserted-Identity')),
        privacy: header(invite, 'Privacy'),
      },
      { from, asserted, privacy },
    );
    call.hangUp();
    await call.ended();
  });
}

callerId('of an anonymous user is shown inside', async () => {
  const call = await phone('dan').call('1000');
  const { from } = await phone('alice').rung();
  equal(from, { name: 'Dan Draper', number: '1003' });
  call.hangUp();
});

callerId('leaves no warning in the log', () => equal(pbx.warnings(), []));

callerId.run();

function phone(name: string): Phone {
  const found = phones.get(name);
  if (found === undefined) throw new Error(`there is no phone of ${name}`);
  return found;
}

function numberOf(identity: string): string {
  return /sip:([^@>]*)@/.exec(identity)?.[1] ?? '';
}
