import * as assert from 'uvu/assert';
import { office } from '../../lib/office.ts';
import { errorsOf } from '../../lib/problems.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const allAtOnce = suite('the mistakes of a site');

allAtOnce('come in one run: of form, of reference, of every file', () => {
  const found = errorsOf(
    siteOf({
      'office.yaml': office,
      'people.yaml':
        'users:\n  alice: { number: 1000, ring: 5, fallback: { busy: user:bobb } }\n  bob: { nmae: Bob }\n',
      'calls.yaml':
        'groups:\n  sales: { members: [alice, boob] }\nqueues:\n  support: { members: [{ user: carol, penalty: -1 }] }\n',
    }),
  );
  assert.equal(found, [
    'calls.yaml:2:29 dangling-reference: there is no user "boob" // did you mean "bob"? (people.yaml:3:3 user "bob" is declared here)',
    'calls.yaml:4:32 dangling-reference: there is no user "carol"',
    'calls.yaml:4:48 wrong-type: queues.support.members.0.penalty is -1; expected a number of at least 0',
    'people.yaml:2:32 wrong-type: users.alice.ring is 5; expected a length of time with its unit, such as 20s, 5m or 1h',
    'people.yaml:2:53 dangling-reference: there is no user "bobb" // did you mean "bob"? (people.yaml:3:3 user "bob" is declared here)',
    'people.yaml:3:10 unknown-key: users.bob has no key "nmae" // did you mean "name"?',
  ]);
});

allAtOnce('come in one run also where the site itself lacks something', () => {
  const users = 'users: { alice: { number: 1000, fallback: { busy: user:bob } } }\n';
  assert.equal(errorsOf(siteOf({ 'site.yaml': users })), [
    'missing-key: the site needs "version"',
    'missing-key: the site needs "site"',
    'missing-key: the site needs "hosts"',
    'missing-key: the site needs "contexts"',
    'site.yaml:1:51 dangling-reference: there is no user "bob"',
  ]);
  assert.equal(errorsOf(siteOf({ 'office.yaml': office.replace('name: acme', 'name: Acme'), 'users.yaml': users })), [
    'office.yaml:2:15 wrong-type: site.name is "Acme"; expected a name: lower-case letters, digits, `_`, `.` and `-`, at most 39, a letter or digit first',
    'users.yaml:1:51 dangling-reference: there is no user "bob"',
  ]);
});

allAtOnce('are not blamed on others: an object that is wrong is still there to be named', () => {
  const yaml = 'groups: { sales: {} }\nusers: { alice: { number: 1, fallback: { busy: group:sales } } }\n';
  assert.equal(errorsOf(siteOf({ 'office.yaml': office, 's.yaml': yaml })), [
    's.yaml:1:11 missing-key: groups.sales needs "members"',
  ]);
});

allAtOnce('are not blamed on others: a context of a wrong kind leaves nobody without one', () => {
  const yaml = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: interanl } }
users: { alice: { number: 1000 }, bob: { number: 1001 } }
`;
  assert.equal(errorsOf(siteOf({ 's.yaml': yaml })), [
    's.yaml:4:30 wrong-type: contexts.default.kind is "interanl"; expected one of: internal, incoming, outgoing // did you mean "internal"?',
  ]);
});

allAtOnce('are not repeated for what follows from them', () => {
  const yaml = `users: { alice: { number: 10 00, voicemail: {} } }
trunks: { op: { kind: sip, host: "a b" } }
music_on_hold: { jazz: { directroy: moh/jazz } }
`;
  assert.equal(errorsOf(siteOf({ 'office.yaml': office, 's.yaml': yaml })), [
    's.yaml:1:27 wrong-type: users.alice.number is "10 00"; expected a number: digits, `*` and `#`',
    's.yaml:2:35 wrong-type: trunks.op.host is "a b"; expected a host name or an IP address',
    's.yaml:3:26 unknown-key: music_on_hold.jazz has no key "directroy" // did you mean "directory"?',
  ]);
});

allAtOnce('are not told twice where reading has told them', () => {
  const yaml = 'feature_codes: { voicemail: *98 }\nusers: &all { alice: *all }\n';
  assert.equal(errorsOf(siteOf({ 'office.yaml': office, 's.yaml': yaml })), [
    's.yaml:1:29 yaml-syntax: "*98" is no value: in YAML a star starts an alias // write it in quotes: "*98"',
    's.yaml:2:22 yaml-syntax: the alias "*all" stands inside what it names',
  ]);
});

allAtOnce('say nothing of what may stand in a file that is no YAML', () => {
  const found = errorsOf(
    siteOf({
      'office.yaml': 'version: 1\nsite: { name: acme\n',
      'people.yaml': 'users:\n  alice: { nmae: Alice }\ngroups: { sales: { members: [bob] } }\n',
    }),
  );
  assert.equal(found, [
    'office.yaml:3:1 yaml-syntax: a `{`, a `[` or a quote above is not closed, or this line is indented too little',
    'people.yaml:2:12 unknown-key: users.alice has no key "nmae" // did you mean "name"?',
  ]);
});

allAtOnce('may be any number', () => {
  const yaml = `permissions: { none: { deny: [${Array(150_000).fill('x').join(',')}] } }`;
  assert.is(errorsOf(siteOf({ 'office.yaml': office, 's.yaml': yaml })).length, 150_000);
});

allAtOnce.run();
