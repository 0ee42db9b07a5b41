import * as assert from 'uvu/assert';
import { emit } from '../../../../targets/index.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const codes = suite('feature codes');

/** Other digits for every code, none of which is in an ordinary one. */
const renumbered = {
  agent_login: '#601',
  agent_logout: '#602',
  agent_toggle: '#603',
  agent_phone_toggle: '#604',
  agent_pause: '#605',
  agent_listened: '#606',
  boss_secretary_filter: '#607',
  directed_pickup: '#608',
  group_pickup: '#609',
  paging: '#610',
  undo_forwards: '#611',
  forward_unconditional: '#612',
  forward_no_answer: '#613',
  forward_busy: '#614',
  do_not_disturb: '#615',
  incoming_call_filter: '#616',
  echo_test: '#617',
  user_key: '#618',
  voicemail: '#619',
  voicemail_of: '#620',
};

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
users:
  alice:
    number: 1000
    voicemail: {}
    keys: { 1: { service: do_not_disturb }, 2: { forward: busy }, 3: { agent: ada } }
  bob: { number: 1001 }
agents: { ada: { number: 8000 } }
filters: { boss: { boss: alice, secretaries: [{ user: bob, code: 1 }] } }
pickups: { floor: { intercepted: { users: [alice] }, interceptors: { users: [bob] } } }
pagings: { floor: { code: 601, members: [alice] } }
`;

codes('leave no trace of their usual digits when they have others', () => {
  const lines = Object.entries(renumbered).map(([name, digits]) => `  ${name}: "${digits}"`);
  const compiled = siteOf({ 'site.yaml': `${site}feature_codes:\n${lines.join('\n')}\n` });
  const dialplan = emit(compiled).find(({ path }) => path === '/etc/asterisk/extensions.conf')?.content ?? '';
  const patterns = [...dialplan.matchAll(/^exten = (_?[*#][^,]*),/gm)].map(([, pattern]) => pattern ?? '');
  assert.ok(patterns.length > Object.keys(renumbered).length, JSON.stringify(compiled.diagnostics));
  assert.equal(
    patterns.filter((pattern) => pattern.includes('*1') || pattern.includes('*2') || /^_?\*/.test(pattern)),
    [],
  );
});

codes('that a site gives are each an extension', () => {
  const yaml = `
users: { alice: { number: 1000 } }
groups: { sales: { number: 2000, members: [alice] } }
feature_codes:
  { call_listening: "*34", directory: "*36", group_join: "*51", leave_message: "*97", record_sound: "*9" }
`;
  const extensions = fileOf('extensions.conf', yaml);
  const linesOf = (context: string) =>
    sectionsOf(extensions, context)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(';'));
  assert.equal(linesOf('pbxc-listen'), [
    '[pbxc-listen]',
    'exten = 1000*default,1,Gosub(xivo-pickup,s,1)',
    'same = n,ChanSpy(,bg(alice)qS)',
    'same = n,Hangup()',
  ]);
  assert.equal(linesOf('pbxc-group-of-code'), [
    '[pbxc-group-of-code]',
    'exten = 2000*default,1,Set(PBXC_GROUP=sales)',
    'same = n,Set(PBXC_GROUP_KEY=sales)',
    'same = n,Return()',
  ]);
  assert.equal(linesOf('pbxc-group-own'), ['[pbxc-group-own]', 'exten = sales*alice,1,Return()']);
  const features = linesOf('xivo-features');
  for (const pattern of ['_*34X.', '*36', '_*51X.', '_*97X.', '*9'])
    assert.is(features.filter((line) => line.startsWith(`exten = ${pattern},1,`)).length, 1, pattern);
});

codes.run();
