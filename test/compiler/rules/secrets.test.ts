import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('plain-secret, weak-secret and undialable-pin');

test('secrets by reference are as they should be', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, password: auto, voicemail: { pin: { env: ALICE_PIN } } }
  bob: { number: 1001, password: { file: secrets/bob } }
`);
  assert.deepEqual(found, []);
});

test('names whose secret it is, and never shows it', () => {
  const found = checkSite(`contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users:
  alice: { number: 1000, password: Tr0mbone-Cactus-41, voicemail: { pin: 739164 } }
trunks: { operator: { kind: sip, host: sip.example.net, username: acme, password: Tr0mbone-Cactus-42 } }
routes: { incoming: { alice: { number: 0123450000, to: "user:alice" } } }
conferences: { board: { number: 4000, pin: 739164, admin_pin: 551983 } }
managers: { dialer: { permit: [127.0.0.1], secret: Tr0mbone-Cactus-43 } }
`);
  assert.deepEqual(found, [
    'site.yaml:6:36 warning[plain-secret]: the SIP password of user "alice" is written in the clear',
    'site.yaml:6:74 warning[plain-secret]: the PIN of mailbox "alice" is written in the clear',
    'site.yaml:7:83 warning[plain-secret]: the password of trunk "operator" is written in the clear',
    'site.yaml:9:44 warning[plain-secret]: the PIN of conference "board" is written in the clear',
    'site.yaml:9:63 warning[plain-secret]: the admin PIN of conference "board" is written in the clear',
    'site.yaml:10:52 warning[plain-secret]: the secret of manager "dialer" is written in the clear',
  ]);
});

for (const [password, problem] of [
  ['Tr0mbone-41', 'it has fewer than 12 characters'],
  ['918273645564', 'it is made of digits alone'],
  ['abababababab', 'it is made of very few characters'],
] as const) {
  test(`a password is easy to guess when ${problem.replace('it ', '')}`, () => {
    const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, password: "${password}" } }
`);
    assert.deepEqual(found, [
      `site.yaml:5:44 warning[weak-secret]: the SIP password of user "alice" is easy to guess: ${problem}`,
      'site.yaml:5:44 warning[plain-secret]: the SIP password of user "alice" is written in the clear',
    ]);
  });
}

for (const [pin, problem] of [
  ['739', 'it has fewer than 4 digits'],
  ['7777', 'it is one digit again and again'],
  ['4567', 'its digits stand in a row'],
  ['9876', 'its digits stand in a row'],
  ['1042', 'it is the number itself'],
] as const) {
  test(`a PIN is easy to guess when ${problem}: ${pin.length} digits`, () => {
    const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1042, voicemail: { pin: ${pin} } } }
`);
    assert.deepEqual(found, [
      `site.yaml:5:51 warning[weak-secret]: the PIN of mailbox "alice" is easy to guess: ${problem}`,
      'site.yaml:5:51 warning[plain-secret]: the PIN of mailbox "alice" is written in the clear',
    ]);
  });
}

test('the two PINs of a conference differ, unless they are said alike', () => {
  const pins = (pin: string, adminPin: string) =>
    checkSite(`contexts: { default: { kind: internal } }
conferences: { board: { number: 4000, pin: ${pin}, admin_pin: ${adminPin} } }
`).filter((line) => line.includes('conference-same-pin')).length;
  assert.equal(pins('auto', 'auto'), 0);
  assert.equal(pins('739164', '551983'), 0);
  assert.equal(pins('739164', '739164'), 1);
  assert.equal(pins('{ file: pins/board }', '{ file: pins/board }'), 1);
  assert.equal(pins('{ file: pins/board }', '{ env: BOARD }'), 0);
});

test.run();
