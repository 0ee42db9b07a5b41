import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reload } from '../../compiler/artifact.ts';
import { apply, plan, readTarget } from '../../deploy/index.ts';
import { type Command, reloadSteps, toldAsterisk } from '../../deploy/reload.ts';
import { runReloads } from '../../deploy/run-reloads.ts';
import { suite } from '../lib/suite.ts';
import { bareTree } from '../real/lib/bare-tree.ts';
import { bootAsterisk } from '../real/lib/boot-asterisk.ts';
import { inOwnNetwork } from '../real/lib/own-network.ts';
import { requires } from '../real/requires.ts';
import { artifact } from './host.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const reload = suite('Asterisk 22');

const names: readonly Reload[] = [
  'acl',
  'logger',
  'indications',
  'udptl',
  'rtp',
  'http',
  'manager',
  'cdr',
  'cel',
  'features',
  'parking',
  'moh',
  'voicemail',
  'confbridge',
  'iax',
  'pjsip',
  'pjsip-notify',
  'queues',
  'dialplan',
];

async function boot() {
  const files = { 'iax.conf': '[general]\n' };
  const tree = bareTree({ features: new Set(['cel', 'iax']), files });
  const asterisk = await bootAsterisk({ tree });
  const run = async (command: Command) => ({ code: 0, output: await asterisk.rx(toldAsterisk(command) ?? '') });
  return { asterisk, run };
}

/** The `/` of the Asterisk that runs: the only one there is below this file's own directory for temporary files. */
function runningRoot(): string {
  const name = readdirSync(tmpdir()).find((entry) => entry.startsWith('pbxc-root-'));
  assert.ok(name);
  return join(tmpdir(), name, 'root');
}

reload('reloads everything a plan can ask for, but what needs a restart', async () => {
  const { asterisk, run } = await boot();
  const { reloads } = await runReloads(reloadSteps(names), run);
  const everything = await runReloads(reloadSteps(['asterisk-reload']), run);
  await asterisk.stop();
  assert.deepEqual(
    reloads.map(({ step, state, detail }) => [step.name, state, detail]),
    names.map((name) => [name, 'done', undefined]),
  );
  assert.deepEqual(
    everything.reloads.map(({ state }) => state),
    ['done'],
  );
  assert.deepEqual(asterisk.warnings(), []);
});

reload('says that a file is broken', async () => {
  const { asterisk, run } = await boot();
  writeFileSync(join(runningRoot(), 'etc/asterisk/extensions.conf'), '[default\n');
  const { reloads } = await runReloads(reloadSteps(['dialplan']), run);
  await asterisk.stop();
  assert.deepEqual(
    reloads.map(({ state, detail }) => [state, detail]),
    [['failed', "The module 'pbx_config.so' reported a reload failure"]],
  );
});

reload('cannot reload ccss', async () => {
  const { asterisk } = await boot();
  const said = await asterisk.rx('module reload ccss');
  await asterisk.stop();
  assert.equal(said.trim(), "The module 'ccss' does not support reloads");
});

reload('has a new extension once it is applied, in a file of its own user', async () => {
  const { asterisk, run } = await boot();
  const root = runningRoot();
  const dialplan = artifact('/etc/asterisk/extensions.conf', ['[default]\nexten = 1000,1,Answer()\n'], {
    reload: 'dialplan',
  });
  const target = readTarget({ root, owners: true });
  const planned = plan('pbx1', [dialplan], target, new Map());
  const outcome = await apply(planned, [dialplan], new Map(), target, { run, overwriteDrift: true });
  const said = await asterisk.rx('dialplan show 1000@default');
  const { files } = plan('pbx1', [{ ...dialplan, owner: 'root:root' }], readTarget({ root, owners: true }), new Map());
  await asterisk.stop();
  assert.deepEqual(
    [outcome.status, outcome.written, outcome.failures],
    ['done', ['/etc/asterisk/extensions.conf'], []],
  );
  assert.match(said, /'1000' =>\s+1\. Answer\(\)/);
  assert.deepEqual(files[0]?.owner, { from: 'asterisk:asterisk', to: 'root:root' });
});

reload.run();
