import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, phoneOf, switchAt } from './lib/phone-of.ts';
import { header } from './lib/sip/message.ts';
import type { Phone } from './lib/sip/phone.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

/** Names of people that hold what some file, language or protocol on their way takes for its own. */
const names = [
  'Zoë "Zoz" Ångström',
  'Semi;colon',
  'Back\\slash',
  'Slash at the end\\',
  '${HOSTNAME} ${SHELL(id)}',
  '$[1 + 1]',
  'Comma, the Great',
  '(Round) [square] {curly} <angle@192.0.2.10>',
  "O'Brien & Sons | 100% = #1",
  '王小明',
  'Мария Иванова',
  'مريم',
  'Smile 😀 👩‍🚀',
  'x'.repeat(60),
  'é'.repeat(38),
  ';--',
  '--;',
  'bob)(!)',
  'same => n,Hangup()',
  '#include extensions.conf',
];

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
users:
  alice: { name: Alice Wonderland, number: 1000 }
${names.map((name, index) => `  caller-${index}: { name: ${JSON.stringify(name)}, number: ${1001 + index} }`).join('\n')}
routes:
  incoming:
${names
  .map(
    (name, index) =>
      `    line-${index}: { number: ${9000 + index}, to: user:alice, caller_name: ${JSON.stringify(name)} }`,
  )
  .join('\n')}
  outgoing:
${names
  .map(
    (name, index) =>
      `    out-${index}: { patterns: [{ match: ${8000 + index}, caller_id: ${JSON.stringify(outgoing(name))} }], trunks: [operator] }`,
  )
  .join('\n')}
`;

function outgoing(name: string): string {
  return `"${name.replaceAll(/["\\]/g, '\\$&')}" <0123450000>`;
}

let pbx: Asterisk;
let alice: Phone;
let operator: Phone;

const people = suite('The name');

people.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  alice = await phoneOf(pbx, 'alice');
  operator = await switchAt(pbx, '198.51.100.1');
});

people.before.each(() => {
  alice.will('answer');
  operator.will('answer');
});

people.after(async () => {
  allOff();
  await pbx.stop();
});

for (const [index, name] of names.entries()) {
  people(`${name} of a caller arrives as it is`, async () => {
    const caller = await phoneOf(pbx, `caller-${index}`);
    const call = await caller.call('1000');
    await call.answered();
    const ringing = await alice.rung();
    equal(ringing.from, { name, number: String(1001 + index) });
    equal(header(ringing.invite, 'From').includes(name.replaceAll(/["\\]/g, '\\$&')), true);
    call.hangUp();
  });

  people(`${name} of a called number is shown as it is`, async () => {
    const call = await operator.call(String(9000 + index), { from: '"Dora" <sip:0612345678@198.51.100.1>' });
    await call.answered();
    equal((await alice.rung()).from, { name: `${name} Dora`, number: '0612345678' });
    call.hangUp();
  });

  people(`${name} of a route's caller ID is sent as it is`, async () => {
    const call = await alice.call(String(8000 + index));
    await call.answered();
    equal((await operator.rung()).from, { name, number: '0123450000' });
    call.hangUp();
  });
}

people('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

people.run();
