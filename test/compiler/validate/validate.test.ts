import * as assert from 'uvu/assert';
import { office } from '../../lib/office.ts';
import { errorsOf } from '../../lib/problems.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const refusing = suite('a site is refused with');

/** The errors of a small office with this beside it. */
function errors(yaml: string): string[] {
  return errorsOf(siteOf({ 'office.yaml': office, 's.yaml': yaml }));
}

const name = 'a name: lower-case letters, digits, `_`, `.` and `-`, at most 39, a letter or digit first';
const pattern =
  'a number or a pattern: digits, `*`, `#`, `X` (0-9), `Z` (1-9), `N` (2-9), `[1-5]`, and `.` at the end for any more, without a leading `_`';
const destination =
  'a destination: user:NAME, group:NAME, queue:NAME, switchboard:NAME, ivr:NAME, conference:NAME, voicemail:NAME, voicemail_menu, fax:NAME, number:NUMBER, sound:NAME, dialplan:CONTEXT, hangup, busy or congestion';
const secret =
  'a secret: `auto`, `{env: NAME}`, `{file: PATH}`, `{age: TEXT}`, or a text without blanks and control characters';
const text = 'one line of text without control characters or blanks at its ends';
const duration = 'a length of time with its unit, such as 20s, 5m or 1h';

/** What stands in the braces of user alice, from column 19 on. */
const ofAlice: readonly [title: string, keys: string, expected: string][] = [
  ['an unknown key', 'nmae: Alice', '1:19 unknown-key: users.alice has no key "nmae" // did you mean "name"?'],
  ['a duration without a unit', 'ring: 20', `1:25 wrong-type: users.alice.ring is 20; expected ${duration}`],
  ['a duration with a blank', 'ring: 20 s', `1:25 wrong-type: users.alice.ring is "20 s"; expected ${duration}`],
  ['a duration for ever', 'ring: 99999d', `1:25 wrong-type: users.alice.ring is "99999d"; expected ${duration}`],
  [
    'a word that is none of a few',
    'line: webrct',
    '1:25 wrong-type: users.alice.line is "webrct"; expected one of: sip, webrtc, ua, sccp, custom // did you mean "webrtc"?',
  ],
  [
    'a word that is near none',
    'line: dahdi',
    '1:25 wrong-type: users.alice.line is "dahdi"; expected one of: sip, webrtc, ua, sccp, custom',
  ],
  [
    'what is neither yes nor no',
    'direct_media: maybe',
    '1:33 wrong-type: users.alice.direct_media is "maybe"; expected one of: true, false, yes, no',
  ],
  ['too many', 'max_contacts: 21', '1:33 wrong-type: users.alice.max_contacts is 21; expected a number of at most 20'],
  ['too few', 'max_contacts: 0', '1:33 wrong-type: users.alice.max_contacts is 0; expected a number of at least 1'],
  [
    'a word for a number',
    'max_contacts: two',
    '1:33 wrong-type: users.alice.max_contacts is "two"; expected a whole number',
  ],
  ['one for a list', 'codecs: alaw', '1:27 wrong-type: users.alice.codecs is "alaw"; expected a list'],
  ['an empty list', 'codecs: []', '1:27 wrong-type: users.alice.codecs is an empty list; expected at least one entry'],
  [
    'a list that is too long',
    `codecs: [${Array(31).fill('alaw').join(', ')}]`,
    '1:27 wrong-type: users.alice.codecs is a list; expected at most 30 entries',
  ],
  [
    'a codec that Asterisk has not',
    'codecs: [ulaw, g772]',
    '1:34 wrong-type: users.alice.codecs.1 is "g772"; expected one of: alaw, ulaw, g722, g729, g726, g723, gsm, ilbc, opus, speex, speex16, slin, slin16, siren7, siren14, h261, h263, h263p, h264, vp8, vp9, t140 // did you mean "g722"?',
  ],
  [
    'a number with a blank',
    'number: 01 23',
    '1:27 wrong-type: users.alice.number is "01 23"; expected a number: digits, `*` and `#`',
  ],
  [
    'a list of numbers',
    'number: [1]',
    '1:27 wrong-type: users.alice.number is a list; expected a number: digits, `*` and `#`',
  ],
  [
    'a mail address without @',
    'email: alice',
    '1:26 wrong-type: users.alice.email is "alice"; expected a mail address',
  ],
  [
    'a language as a word',
    'language: french',
    '1:29 wrong-type: users.alice.language is "french"; expected a language, such as fr or fr_FR',
  ],
  ['text of two lines', 'name: "a\\nb"', `1:26 wrong-type: users.alice.name is "a\\nb"; expected ${text}`],
  [
    'a control character of old',
    'name: "a\\x85b"',
    `1:26 wrong-type: users.alice.name is "a\u0085b"; expected ${text}`,
  ],
  ['text with a blank at its end', 'name: "Alice "', `1:26 wrong-type: users.alice.name is "Alice "; expected ${text}`],
  [
    'text that is too long, which is not repeated',
    `name: ${'x'.repeat(200)}`,
    `1:25 wrong-type: users.alice.name is "${'x'.repeat(57)}..."; expected at most 120 characters`,
  ],
  [
    'a destination of an unknown kind',
    'fallback: { busy: quue:x }',
    `1:37 wrong-type: users.alice.fallback.busy is "quue:x"; expected ${destination}`,
  ],
  [
    'a number for a destination',
    'fallback: { busy: 5 }',
    `1:37 wrong-type: users.alice.fallback.busy is 5; expected ${destination}`,
  ],
  [
    'an unknown key of a destination',
    'fallback: { busy: { usr: alice } }',
    '1:39 unknown-key: users.alice.fallback.busy has no key "usr" // did you mean "user"?',
  ],
  [
    'a destination of two kinds',
    'fallback: { busy: { user: alice, sound: beep } }',
    '1:37 wrong-type: a destination names exactly one of: user, group, queue, switchboard, ivr, conference, voicemail, fax, voicemail_menu, number, sound, dialplan, hangup, busy, congestion; this one names user and sound',
  ],
  [
    'an option of another kind of destination',
    'fallback: { busy: { user: alice, then: busy } }',
    '1:58 wrong-type: `then` means nothing for a destination of kind user',
  ],
  [
    'a choice of IVRs elsewhere',
    'fallback: { busy: repeat }',
    '1:37 wrong-type: `repeat` is no destination: it is a choice of an IVR',
  ],
  [
    'a key of a phone before the first',
    'keys: { 0: { number: 1 } }',
    '1:27 wrong-type: "0" in users.alice.keys is not the position of a key, from 1',
  ],
  [
    'a raw option that is no text',
    'asterisk: { endpoint: { a: { b: 1 } } }',
    `1:46 wrong-type: users.alice.asterisk.endpoint.a is keys and values; expected ${text}`,
  ],
  [
    'raw options of no section',
    'asterisk: { endpont: {} }',
    '1:31 unknown-key: users.alice.asterisk has no key "endpont" // did you mean "endpoint"?',
  ],
  [
    'a merge key',
    '<<: { ring: 20s }',
    '1:19 unknown-key: users.alice has no key "<<" // merge keys are not part of the language',
  ],
];
for (const [title, keys, expected] of ofAlice) {
  refusing(title, () => {
    assert.equal(errors(`users: { alice: { ${keys} } }`), [`s.yaml:${expected}`]);
  });
}

const others: readonly [title: string, yaml: string, ...expected: string[]][] = [
  ['an unknown section', 'usres: {}', '1:1 unknown-key: the site has no key "usres" // did you mean "users"?'],
  ['a list for a section', 'users: [alice]', '1:8 wrong-type: users is a list; expected keys and values'],
  ['a section without anything', 'users:\n', '1:1 wrong-type: users is empty; expected keys and values'],
  ['a name in capitals', 'users: { Alice: {} }', `1:10 wrong-type: "Alice" in users is not ${name}`],
  [
    'a name of 40 letters',
    `users: { ${'a'.repeat(40)}: {} }`,
    `1:10 wrong-type: "${'a'.repeat(40)}" in users is not ${name}`,
  ],
  ['a name of two lines', 'users: { "a\\nb": {} }', `1:11 wrong-type: "a\\nb" in users is not ${name}`],
  [
    'a strange name on the way to another mistake',
    'users: { "a b": { ring: 5 } }',
    `1:11 wrong-type: "a b" in users is not ${name}`,
    `1:25 wrong-type: users."a b".ring is 5; expected ${duration}`,
  ],
  ['a mailbox without a number', 'voicemails: { office: {} }', '1:15 missing-key: voicemails.office needs "number"'],
  [
    'a trunk of an unknown kind',
    'trunks: { op: { kind: spi } }',
    '1:23 wrong-type: trunks.op.kind is "spi"; expected one of: sip, iax, dahdi, custom // did you mean "sip"?',
  ],
  [
    'a trunk of no kind',
    'trunks: { op: { host: a.example } }',
    '1:11 missing-key: trunks.op needs "kind" // one of: sip, iax, dahdi, custom',
  ],
  ['a trunk that is a number', 'trunks: { op: 5 }', '1:15 wrong-type: trunks.op is 5; expected keys and values'],
  ['a trunk that is nothing', 'trunks: { op: }', '1:11 wrong-type: trunks.op is empty; expected keys and values'],
  [
    'a pattern that is none',
    'routes: { outgoing: { a: { patterns: [0Z., x], trunks: [] } } }',
    `1:44 wrong-type: routes.outgoing.a.patterns.1 is "x"; expected ${pattern}`,
  ],
  [
    'a pattern that takes what is no number too',
    'routes: { outgoing: { a: { patterns: [.], trunks: [] } } }',
    `1:39 wrong-type: routes.outgoing.a.patterns.0 is "."; expected ${pattern}`,
  ],
  [
    'rewriting without a pattern',
    'routes: { outgoing: { a: { patterns: [{ regexp: (.*) }], trunks: [] } } }',
    '1:39 missing-key: routes.outgoing.a.patterns.0 needs "match"',
  ],
  [
    'a code that begins with `#`, which is a comment',
    'feature_codes:\n  echo_test: #55\n',
    '2:3 wrong-type: feature_codes.echo_test is empty; expected digits, `*` and `#`, or no // in YAML ` #` starts a comment: write a value that starts with `#` in quotes',
  ],
  [
    'a code that is yes',
    'feature_codes: { echo_test: true }',
    '1:29 wrong-type: feature_codes.echo_test is true; expected digits, `*` and `#`, or no',
  ],
  [
    'ports that are none',
    'hosts: { pbx2: { sip: { udp: 99999, tcp: maybe } } }',
    '1:30 wrong-type: hosts.pbx2.sip.udp is 99999; expected a number of at most 65535',
    '1:42 wrong-type: hosts.pbx2.sip.tcp is "maybe"; expected a number, or no',
  ],
  [
    'raw options of a section that no host has',
    'hosts: { pbx2: { raw: { globl: {} } } }',
    '1:25 wrong-type: "globl" in hosts.pbx2.raw is not one of: global, system, transport-udp, transport-tcp, transport-tls, transport-ws, transport-wss // did you mean "global"?',
  ],
  [
    'addresses that are none',
    'managers: { xuc: { permit: [256.0.0.1, 192.0.2.0/33, 192.0.2.0/24, "::1"] } }',
    '1:29 wrong-type: managers.xuc.permit.0 is "256.0.0.1"; expected an IP address, with a prefix length for a network: 192.0.2.0/24',
    '1:40 wrong-type: managers.xuc.permit.1 is "192.0.2.0/33"; expected an IP address, with a prefix length for a network: 192.0.2.0/24',
  ],
];
for (const [title, yaml, ...expected] of others) {
  refusing(title, () => {
    assert.equal(
      errors(yaml),
      expected.map((line) => `s.yaml:${line}`),
    );
  });
}

refusing('a section near none, and all the names there are', () => {
  const [error] = errors('fax: {}');
  assert.match(
    error ?? '',
    /^s\.yaml:1:1 unknown-key: the site has no key "fax" \/\/ there are: version, site, hosts, hardware, contexts, users, /,
  );
});

refusing('a second version, and none', () => {
  assert.equal(errorsOf(siteOf({ 'site.yaml': office.replace('version: 1', 'version: 2') })), [
    'site.yaml:1:10 wrong-type: version is 2; expected 1',
  ]);
  assert.equal(errorsOf(siteOf({ 'site.yaml': 'users: {}\n' })), [
    'missing-key: the site needs "version"',
    'missing-key: the site needs "site"',
    'missing-key: the site needs "hosts"',
    'missing-key: the site needs "contexts"',
  ]);
});

refusing('a preset that does not exist', () => {
  const presets = (list: string) =>
    errorsOf(siteOf({ 'site.yaml': office.replace('name: acme', `name: acme, presets: ${list}`) }));
  assert.equal(presets('[frnace]'), [
    'site.yaml:2:31 dangling-reference: there is no preset "frnace" // did you mean "france"?',
  ]);
  assert.equal(presets('france'), ['site.yaml:2:30 wrong-type: site.presets is "france"; expected a list']);
});

refusing('an environment that does not exist', () => {
  const files = { 'site.yaml': office, 'environments/test.yaml': '{}' };
  assert.equal(errorsOf(siteOf(files, { environment: 'prod' })), [
    'dangling-reference: there is no environment "prod" // there are: test',
  ]);
  assert.equal(errorsOf(siteOf({ 'site.yaml': office }, { environment: 'prod' })), [
    'dangling-reference: there is no environment "prod" // this site has no `environments/` folder',
  ]);
});

refusing('a directory without YAML', () => {
  const [error, ...more] = errorsOf(siteOf({ 'README.md': '' }));
  const way = /^unreadable-file: there is no \.yaml file in \S+ \/\/ `pbxc init DIR` makes a site to start from$/;
  assert.match(error ?? '', way);
  assert.equal(more, []);
});

const secrets = [
  '"hunter 2"',
  '{ hunter2 }',
  '{ hunter2: x }',
  '{ env: "hunter 2" }',
  '[hunter2]',
  'true',
  '{ file: ../hunter2 }',
];
for (const value of secrets) {
  refusing(`the password ${value}, and it is not shown`, () => {
    const { diagnostics } = siteOf({ 'office.yaml': office, 's.yaml': `users: { alice: { password: ${value} } }` });
    const said = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ message, hint, place }) => [message, hint, place?.path]);
    assert.equal(said, [[`users.alice.password is not right; expected ${secret}`, undefined, 'users.alice.password']]);
  });
}

refusing('secrets of all kinds, wherever they stand, and shows none', () => {
  const { diagnostics } = siteOf({
    'office.yaml': office,
    's.yaml': `
users:
  alice: { number: 1000, voicemail: { pin: hunter 2 }, asterisk: { auth: { password: { hunter2: 1 }, md5_cred: " hunter2" } } }
trunks:
  op: { kind: sip, host: op.example, password: { env: hunter-2 } }
conferences:
  board: { number: 4000, pin: -42, admin_pin: [hunter2] }
managers:
  xuc: { secret: "hunter2\\0", permit: ["::1"] }
`,
  });
  assert.is(diagnostics.length, 7);
  assert.not.match(JSON.stringify(diagnostics), /hunter|42/);
});

refusing.run();
