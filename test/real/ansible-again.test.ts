// Takes long.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../lib/suite.ts';
import { ansibleSite, playsOf } from './lib/ansible-site.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('ansible', 'ssh', 'network namespaces');
inOwnNetwork();

const ansible = suite('Ansible, where a site is already,');

const { far, rootOf, pjsipOf, change, exported, play } = await ansibleSite();

ansible.before(async () => {
  await exported();
  const played = await play();
  assert.equal(played.code, 0, played.out);
});

ansible('stops everywhere at what is seldom meant, unless that is allowed', async () => {
  const another = { OPERATOR_PASSWORD: 'Zt5nB8cWq1yHs3Ke' };
  const before = pjsipOf('main');
  const stopped = await play([], another);
  assert.equal(stopped.code, 2, stopped.out);
  assert.match(
    stopped.out,
    /"refused, since this is seldom meant:",\n +"trunk \\"operator\\" gets another credential \(trunks\/operator\S*\)",\n +"if it is, say -e pbxc_allow=trunk-credential, or set site\.valves in the site"/,
  );
  assert.deepEqual(playsOf(stopped), ['Plan']);
  const checked = await play(['--check'], another);
  assert.equal(checked.code, 0, checked.out);
  assert.match(checked.out, /look twice: .* \(an apply needs pbxc_allow=trunk-credential\)/);
  assert.equal(pjsipOf('main'), before);
  const allowed = await play(['-e', 'pbxc_allow=removal,trunk-credential'], another);
  assert.equal(allowed.code, 0, allowed.out);
  assert.match(pjsipOf('main'), /^password = Zt5nB8cWq1yHs3Ke$/m);
  assert.equal((await play(['-e', '{"pbxc_allow": ["trunk-credential"]}'])).code, 0);
  assert.equal(pjsipOf('main'), before);
  const misspelt = await play(['-e', 'pbxc_allow=removals']);
  assert.match(misspelt.out, /--allow cannot be \\"removals\\": did you mean \\"removal\\"\?/);
});

ansible('begins no other host after one that fails', async () => {
  writeFileSync(join(rootOf('media'), 'etc/asterisk/pjsip.conf'), '; by hand\n');
  change('alice: {', 'alice: { name: Alice Wonderland,');
  await exported();
  const played = await play();
  assert.equal(played.code, 2, played.out);
  assert.match(played.out, /"refused",\n +"\/etc\/asterisk\/pjsip\.conf was edited by hand, and would be replaced"/);
  assert.deepEqual(playsOf(played), ['Plan', 'Apply to media']);
  assert.doesNotMatch(pjsipOf('main'), /Alice Wonderland/);
});

ansible('has a canary, goes over hand edits when told, and back unless somebody confirms', async () => {
  await exported('--canary', 'main', '--serial', '1');
  const played = await play(['-e', 'pbxc_overwrite_drift=true', '-e', 'pbxc_confirm_within=2s']);
  assert.equal(played.code, 0, played.out);
  assert.deepEqual(playsOf(played), ['Plan', 'Apply to main', 'Apply to media']);
  assert.match(played.out, /"goes back at \S+ unless \\"pbxc confirm\\" comes"/);
  await until(20_000, 'main to go back', () => (/Alice Wonderland/.test(pjsipOf('main')) ? undefined : true));
});

ansible('does nothing anywhere when one host cannot be reached', async () => {
  far.stop('media');
  const played = await play();
  assert.notEqual(played.code, 0);
  assert.match(played.recap['media'] ?? '', /unreachable=1/);
  assert.deepEqual(playsOf(played), ['Plan']);
});

ansible.after(() => far.stopAll());
ansible.run();
