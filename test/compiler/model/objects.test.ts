import * as assert from 'uvu/assert';
import { office } from '../../lib/office.ts';
import { errorsOf } from '../../lib/problems.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const linking = suite('an object that cannot be');

const errors = (yaml: string, more: string = '') => errorsOf(siteOf({ 'b.yaml': office + more, 's.yaml': yaml }));

const bytes = 'more than the 79 that Asterisk keeps';
const shorter = 'shorten it; letters with accents take two bytes each, and those of many scripts three';
const trunk = 'trunks: { op: { kind: sip, host: op.example } }\n';

const cases: readonly [title: string, yaml: string, ...expected: string[]][] = [
  [
    'a name that Asterisk would cut within a letter',
    `users: { alice: { number: 1000, name: "${'é'.repeat(40)}" } }`,
    `1:40 wrong-type: the name of user "alice" takes 80 bytes, ${bytes} // ${shorter}`,
  ],
  [
    'a mailbox with such a name',
    `voicemails: { office: { number: 1999, name: "${'日'.repeat(27)}" } }`,
    `1:46 wrong-type: the name of mailbox "office" takes 81 bytes, ${bytes} // ${shorter}`,
  ],
  [
    'a caller ID with such a name',
    `users: { alice: { number: 1000, caller_id: '"${'a'.repeat(78)}" <0123450000>' } }`,
    `1:45 wrong-type: the caller ID of user "alice" takes 80 bytes, ${bytes} // ${shorter}`,
  ],
  [
    'a mailbox whose name would be two fields',
    'users: { alice: { number: 1000, name: "Wonderland, Alice", voicemail: {} } }',
    '1:71 wrong-type: the name of mailbox "alice" holds `,` or `|`, which voicemail.conf cannot hold // give the mailbox a `name` of its own',
  ],
  [
    'a mailbox with a raw option that would be two',
    'users: { alice: { number: 1000, voicemail: { asterisk: { mailbox: { callback: "default|delete=yes" } } } } }',
    '1:80 wrong-type: the raw option "callback" of mailbox "alice" does not fit into its line of voicemail.conf // it may hold no `,` and no `|`, and all options together 4000 bytes',
  ],
  [
    'a mailbox without a number',
    'users: { alice: { voicemail: {} } }',
    '1:19 missing-key: user "alice" has no number, so the mailbox needs one of its own // say `voicemail: {number: ...}`',
  ],
  [
    'a mailbox twice',
    'users: { alice: { number: 1000, voicemail: {} } }\nvoicemails: { alice: { number: 1999 } }',
    '1:33 duplicate-object: mailbox "alice" is declared twice: as a shared one and as that of user "alice" (s.yaml:2:15 mailbox "alice" is declared here first)',
  ],
  [
    'a custom line without a channel',
    'users: { alice: { number: 1000, line: custom } }',
    '1:39 missing-key: user "alice" has a custom line and needs "interface" // say which channel it is, or name the user at a port in `hardware`',
  ],
  [
    'a channel of a line that has its own',
    'users: { alice: { number: 1000, interface: DAHDI/1 } }',
    '1:44 wrong-type: `interface` means nothing for a line of kind sip // say `line: custom`',
  ],
  [
    'a trunk that registers with nobody',
    'trunks: { op: { kind: sip, register: yes } }',
    '1:11 missing-key: trunk "op" needs "host" and "username" and "password": it registers',
  ],
  [
    'a trunk that nobody could be',
    'trunks: { op: { kind: iax } }',
    '1:11 missing-key: trunk "op" needs "username" and "password": it has no `host`, so the far side registers here',
  ],
  [
    'an admin PIN without a PIN',
    'conferences: { board: { number: 4000, admin_pin: auto } }',
    '1:50 missing-key: conference "board" has an admin PIN and needs "pin": without one nobody is asked for any',
  ],
  [
    'a conference that waits for nobody',
    'conferences: { board: { number: 4000, wait_for_admin: yes } }',
    '1:55 missing-key: conference "board" waits for an admin and needs "admin_pin"',
  ],
  [
    'a conference that ends with nobody',
    'conferences: { board: { number: 4000, end_with_admin: yes } }',
    '1:55 missing-key: conference "board" ends with its admin and needs "admin_pin"',
  ],
  [
    'a conference with a subroutine of nobody',
    'conferences: { board: { number: 4000, preprocess: sub-board } }',
    `1:51 dangling-reference: there is no subroutine "sub-board" in the site's own dialplan // write it in \`dialplan/*.conf\` as the context [sub-board]`,
  ],
  [
    'music of nothing',
    'music_on_hold: { jazz: { mode: custom } }',
    '1:18 missing-key: music class "jazz" of mode custom needs "application"',
  ],
  [
    'a range from high to low',
    'contexts: { x: { kind: internal, ranges: { users: [1000-1999, 30-20] } } }',
    '1:51 wrong-type: 30-20 is no range: its ends have the same number of digits, the lower one first',
  ],
  [
    'ports from high to low',
    'hosts: { pbx2: { rtp: { ports: 20000-10000 } } }',
    '1:32 wrong-type: 20000-10000 is no range of ports: it goes from a lower to a higher one, 65535 at most',
  ],
  [
    'ports that no host has',
    'hosts: { pbx2: { rtp: { ports: 60000-70000 } } }',
    '1:32 wrong-type: 60000-70000 is no range of ports: it goes from a lower to a higher one, 65535 at most',
  ],
  [
    'a time zone that does not exist',
    'schedules: { x: { timezone: Europe/Lyon, open: [mon] } }',
    '1:29 wrong-type: there is no time zone "Europe/Lyon" // time zones have IANA names, such as Europe/Paris',
  ],
  [
    'a time zone in the wrong case, which is a file that does not exist',
    'schedules: { x: { timezone: europe/paris, open: [mon] } }',
    '1:29 wrong-type: there is no time zone "europe/paris" // did you mean "Europe/Paris"?',
  ],
  [
    'hours that are none',
    'schedules: { x: { open: [mon 25:00-26:00] } }',
    '1:26 wrong-type: "mon 25:00-26:00" is no opening time: "25:00-26:00" is neither days (mon-fri), hours (08:30-12:30), months (jul-aug) nor days of the month (1-15)',
  ],
  [
    'a day that no calendar has',
    'schedules: { x: { open: [mon], exceptions: { y: { dates: 02-30 } } } }',
    '1:58 wrong-type: "02-30" is no date of the calendar',
  ],
  [
    'an exception of no time',
    'schedules: { office: { open: [mon-fri], exceptions: { lunch: { to: busy } } } }',
    '1:55 missing-key: exception "lunch" of schedule "office" needs "dates" or "when"',
  ],
  [
    'an exception of dates and of times that recur',
    'schedules: { office: { open: [mon-fri], exceptions: { lunch: { dates: 12-24, when: mon } } } }',
    '1:84 wrong-type: an exception has either `dates` or `when`: write two exceptions',
  ],
  [
    'an exception with hours of no day',
    'schedules: { office: { open: [mon-fri], exceptions: { lunch: { when: mon, times: 12:00-14:00 } } } }',
    '1:55 missing-key: exception "lunch" of schedule "office" needs "dates" for its "times"',
  ],
  [
    'an exception that never recurs',
    'schedules: { office: { open: [mon-fri], exceptions: { lunch: { when: monday } } } }',
    '1:70 wrong-type: "monday" is no opening time: "monday" is neither days (mon-fri), hours (08:30-12:30), months (jul-aug) nor days of the month (1-15)',
  ],
  [
    'hours of a day that pass midnight',
    'schedules: { x: { open: [mon], exceptions: { y: { dates: 12-24, times: 22:00-02:00 } } } }',
    '1:72 wrong-type: 22:00-02:00 is no time of a day: it goes from an earlier to a later hour, 24:00 at most',
  ],
  [
    'rewriting that Asterisk cannot do, even of a route that no trunk has yet',
    "routes: { outgoing: { x: { patterns: [{ match: 00., regexp: '0?(.*)', target: \\1 }] } } }",
    '1:62 bad-rewrite: the regexp 0?(.*) is none that Asterisk can follow: around `(.*)` stand only digits, `*`, `#`, `+`, `.` and `.{n}`',
  ],
  [
    'a secret of two sources',
    'users: { alice: { number: 1, password: { env: A, file: b } } }',
    '1:40 wrong-type: a secret is exactly one of `{env: NAME}`, `{file: PATH}`, `{age: TEXT}` and `{auto: yes}`; `rotate` goes with `auto`',
  ],
  [
    'a secret of another age that is not ours',
    'users: { alice: { number: 1, password: { env: A, rotate: 2 } } }',
    '1:40 wrong-type: a secret is exactly one of `{env: NAME}`, `{file: PATH}`, `{age: TEXT}` and `{auto: yes}`; `rotate` goes with `auto`',
  ],
];
for (const [title, yaml, ...expected] of cases) {
  linking(`is ${title}`, () => {
    assert.equal(
      errors(yaml),
      expected.map((line) => `s.yaml:${line}`),
    );
  });
}

linking('is a trunk of several hosts', () => {
  assert.equal(errorsOf(siteOf({ 's.yaml': office.replace('{ pbx1: {} }', '{ pbx1: {}, pbx2: {} }') + trunk })), [
    's.yaml:8:11 missing-key: trunk "op" does not say which host it is on // say `on:` with one of: pbx1, pbx2',
  ]);
});

linking.run();

const model = suite('the model of a site');

model('has the secrets of all its objects, by reference', () => {
  const { model: linked } = siteOf({
    'b.yaml': office,
    's.yaml': `
users:
  alice: { number: 1000, voicemail: { pin: { auto: yes, rotate: 2 } } }
  bob: { number: 1001, password: { env: BOB } }
trunks: { op: { kind: sip, host: op.example, username: acme, password: { file: secrets/op } } }
conferences: { board: { number: 4000, pin: 4821, admin_pin: auto } }
managers: { xuc: { permit: [127.0.0.1] } }
`,
  });
  const secrets = [...(linked?.secrets.values() ?? [])].map(({ id, shape, source }) => [id, shape, source]);
  assert.equal(secrets, [
    ['users/alice/sip', 'password', { kind: 'auto', rotate: 1 }],
    ['users/bob/sip', 'password', { kind: 'env', name: 'BOB' }],
    ['trunks/op/password', 'password', { kind: 'file', path: 'secrets/op' }],
    ['voicemails/alice/pin', 'pin', { kind: 'auto', rotate: 2 }],
    ['conferences/board/pin', 'pin', { kind: 'plain', value: '4821' }],
    ['conferences/board/admin-pin', 'pin', { kind: 'auto', rotate: 1 }],
    ['managers/xuc/secret', 'password', { kind: 'auto', rotate: 1 }],
  ]);
});

model('keeps every digit of a number that is written without quotes', () => {
  const { model: linked } = siteOf({
    'b.yaml': office,
    's.yaml': `
users: { 1000: { number: 0123, caller_id: 0123450000 }, alice: { number: 12345678901234567890, password: 00123456789012 } }
groups: { 2000: { number: 2000, members: [1000, alice] } }
routes: { incoming: { x: { number: [0123450000, 123], to: user:1000 } } }
`,
  });
  assert.equal(
    [...(linked?.users.values() ?? [])].map(({ name, number, callerId }) => [name, number, callerId]),
    [
      ['1000', '0123', '0123450000'],
      ['alice', '12345678901234567890', undefined],
    ],
  );
  assert.equal(linked?.users.get('alice')?.password.source, { kind: 'plain', value: '00123456789012' });
  assert.equal(linked?.groups.get('2000')?.members, ['1000', 'alice']);
  assert.equal(
    linked?.incomingRoutes.get('x')?.numbers.map(({ pattern }) => pattern),
    ['0123450000', '123'],
  );
});

model('lets an environment lie on top, and presets beneath', () => {
  const files = {
    'b.yaml': office.replace('name: acme', 'name: acme, presets: [france], timezone: Indian/Reunion'),
    's.yaml': 'trunks: { op: { kind: sip, host: op.example } }\nroutes: { outgoing: { national: { trunks: [op] } } }\n',
    'environments/lab.yaml': 'trunks: { op: { host: lab.example, ring: 5s } }\nsite: { country: be }\n',
  };
  const { model: plain } = siteOf(files);
  const { model: lab } = siteOf(files, { environment: 'lab' });
  const of = (linked: typeof plain) => {
    const trunk = linked?.trunks.get('op');
    const host = trunk?.technology === 'sip' ? trunk.farSide : undefined;
    return [linked?.site.country, linked?.site.language, linked?.site.timezone, host, trunk?.ring];
  };
  assert.equal(of(plain), ['fr', 'fr_FR', 'Indian/Reunion', 'op.example', 60]);
  assert.equal(of(lab), ['be', 'fr_FR', 'Indian/Reunion', 'lab.example', 5]);
  assert.equal([...(plain?.outgoingRoutes.keys() ?? [])], ['national']);
});

model.run();
