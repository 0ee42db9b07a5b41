import * as assert from 'uvu/assert';
import { placeOf } from '../../../compiler/source/spans.ts';
import { suite } from '../../lib/suite.ts';
import { artifactOf, fileOf, sectionsOf } from './file-of.ts';

const queues = suite('queues.conf');

const people = 'users: { alice: {}, bob: { max_contacts: 2 }, carol: { line: custom, interface: DAHDI/g1/555 } }';

queues('has the queues and groups of a site by name', () => {
  const content = fileOf(
    'queues.conf',
    `${people}
queues: { support: { members: [carol, { user: alice, penalty: 2 }, bob] } }
groups: { sales: { members: [bob, alice] } }
`,
  );
  assert.is(
    content,
    `[general]
persistentmembers = yes
autofill = yes
shared_lastcall = yes
log_membername_as_agent = yes

[sales]
strategy = ringall
timeout = 30
retry = 1
ringinuse = no
joinempty = unavailable,invalid,unknown
leavewhenempty = unavailable,invalid,unknown
member = Local/bob@pbxc-member/n,0,bob,PJSIP/bob
member = PJSIP/alice,0,alice

[support]
strategy = rrmemory
timeout = 15
retry = 5
wrapuptime = 0
maxlen = 0
weight = 0
servicelevel = 0
ringinuse = no
joinempty = unavailable,invalid,unknown
leavewhenempty = unavailable,invalid,unknown
musicclass = default
announce-position = no
announce-frequency = 0
member = Local/carol@pbxc-member/n,0,carol,DAHDI/g1/555
member = PJSIP/alice,2,alice
member = Local/bob@pbxc-member/n,0,bob,PJSIP/bob
`,
  );
});

queues('says everything a queue may say', () => {
  const content = fileOf(
    'queues.conf',
    `
queues:
  support:
    strategy: linear
    timeout: 20s
    retry: 2s
    wrapup_time: 10s
    max_length: 7
    weight: 3
    service_level: 30s
    ring_in_use: yes
    join_empty: []
    leave_when_empty: []
    music_on_hold: calm
    announce: office/support
    announce_position: yes
    announce_every: 1m
    asterisk: { queue: { reportholdtime: true, retry: "9" } }
music_on_hold: { calm: { directory: moh/calm } }
`,
  );
  assert.is(
    sectionsOf(content, 'support'),
    `[support]
strategy = linear
timeout = 20
wrapuptime = 10
maxlen = 7
weight = 3
servicelevel = 30
ringinuse = yes
joinempty = yes
leavewhenempty = no
musicclass = calm
announce = office/support
announce-position = yes
announce-frequency = 60
reportholdtime = yes
retry = 9
`,
  );
});

queues('rings the members of a group in turn for as long as it says', () => {
  const content = fileOf(
    'queues.conf',
    `${people}
groups: { sales: { members: [alice], strategy: linear, ring: 40s, member_ring: 10s, music_on_hold: default } }
`,
  );
  assert.is(
    sectionsOf(content, 'sales'),
    `[sales]
strategy = linear
timeout = 10
retry = 1
ringinuse = no
joinempty = unavailable,invalid,unknown
leavewhenempty = unavailable,invalid,unknown
musicclass = default
member = PJSIP/alice,0,alice
`,
  );
});

queues('calls a member by an extension that Asterisk can find', () => {
  const content = fileOf(
    'queues.conf',
    'users: { anna-maria: { max_contacts: 2 } }\ngroups: { sales: { members: [anna-maria] } }',
  );
  assert.ok(content.includes('\nmember = Local/anna+maria@pbxc-member/n,0,anna-maria,PJSIP/anna-maria\n'));
});

queues('leads each member back to its place in the list', () => {
  const { content, origins } = artifactOf(
    'queues.conf',
    'users: { alice: {}, bob: {} }\ngroups:\n  sales:\n    members:\n      - alice\n      - bob\n',
  );
  const origin = origins[content.split('\n').indexOf('member = PJSIP/bob,0,bob')];
  assert.ok(origin);
  const { file, line, column, path } = placeOf(origin);
  assert.equal({ file, line, column, path }, { file: 'site.yaml', line: 6, column: 9, path: 'groups.sales.members.1' });
});

queues.run();
