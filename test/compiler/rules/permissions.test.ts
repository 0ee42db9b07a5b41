import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { checkSite } from './check-site.ts';

const test = suite('rules about permissions');

const contexts = `contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks: { operator: { kind: sip, host: sip.example.net } }
`;

test('a password that opens nothing, a code for no password, and an emergency route that is bound', () => {
  const found = checkSite(`${contexts}users: { alice: { number: 1000, permissions: [mobiles], rightcall_code: auto } }
permissions:
  mobiles: { allow: [06.] }
  no-help: { deny: [112] }
routes:
  incoming: { alice: { number: 0123450000, to: user:alice } }
  outgoing:
    help: { patterns: [112], trunks: [operator], emergency: yes, permissions: [no-help] }
`);
  assert.deepEqual(found, [
    'site.yaml:9:73 warning[permission-without-effect]: the code of user "alice" opens nothing: no permission has a password',
    'site.yaml:16:79 warning[permission-without-effect]: outgoing route "help" is for emergencies: no permission binds it',
  ]);
  const password = checkSite(`${contexts}users: { alice: { number: 1000, permissions: [mobiles] } }
permissions: { mobiles: { allow: [06.], password: auto } }
routes: { incoming: { alice: { number: 0123450000, to: user:alice } } }
`);
  assert.deepEqual(password, [
    'site.yaml:10:51 warning[permission-without-effect]: permission "mobiles" has a password, and denies nothing that it could open',
  ]);
});

test('a permission for users and callers from outside', () => {
  const found = checkSite(`${contexts}users: { alice: { number: 1000, permissions: [not-him] } }
permissions: { not-him: { deny: [0199999999] } }
routes: { incoming: { alice: { number: 0123450000, to: user:alice, permissions: [not-him] } } }
`);
  assert.deepEqual(found, [
    'site.yaml:10:16 warning[permission-on-both-sides]: permission "not-him" binds both user "alice" and incoming route "alice": for one its numbers are dialled, for the other they call',
  ]);
});

test('a permission that says nothing, and a password that cannot be dialled', () => {
  assert.deepEqual(
    checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, permissions: [none] } }
permissions: { none: {} }
`),
    ['site.yaml:6:16 error[missing-key]: permission "none" says neither what it denies nor what it allows'],
  );
  assert.deepEqual(
    checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, permissions: [some] } }
permissions: { some: { deny: [00.], password: sesame-7316 } }
`).filter((line) => line.includes('undialable')),
    [
      'site.yaml:6:47 error[undialable-pin]: the password of permission "some" cannot be dialled: it may only hold digits',
    ],
  );
});

test("a rule for callers' numbers that may leave nothing", () => {
  const found = checkSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
caller_numbers: [{ match: "+XX", strip: 3 }]
`,
  );
  assert.deepEqual(found, [
    "site.yaml:6:18 warning[caller-number-never]: the rule for callers' numbers +XX takes away 3 digits, which may leave none",
  ]);
});

test.run();
