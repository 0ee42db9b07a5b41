import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import { compile } from '../../compiler/compile.ts';
import { findAsterisk } from '../../deploy/verify/find-asterisk.ts';
import { verify } from '../../deploy/verify/verify.ts';
import { emit } from '../../targets/index.ts';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { office } from '../cli/lib/sites.ts';
import { suite } from '../lib/suite.ts';
import { requires } from './requires.ts';

requires('asterisk-22');

const root = join(process.env['PBXC_CACHE'] ?? join(homedir(), '.cache', 'pbxc'), 'asterisk-22');
const real = suite('pbxc verify');

real('a sound site leaves Asterisk nothing to complain about, with no secret in reach', async () => {
  const cwd = folder(office);
  assert.deepEqual(await pbxc(['verify', '--asterisk-root', root], { cwd }), {
    code: 0,
    out: 'Asterisk has nothing to complain about on pbx1\n',
    err: '',
  });
});

real('what Asterisk complains about leads to the line of YAML', async () => {
  const compiled = compile(folder(office));
  const artifacts = emit(compiled).map((artifact) =>
    artifact.path.endsWith('/pjsip.conf') ? spoiled(artifact) : artifact,
  );
  const asterisk = findAsterisk(process.env, root);
  assert.ok(asterisk !== undefined);
  const found = await verify(artifacts, asterisk);
  const first = found.find(({ message }) => message.includes("named 'nonsense'"));
  assert.deepEqual([first?.severity, first?.place?.file, first?.place?.path], ['error', 'people.yaml', 'users.alice']);
});

real('nothing is left behind, and the root is as it was', async () => {
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => name.startsWith('pbxc-verify-')),
    [],
  );
  assert.equal(existsSync(join(root, 'var/log/asterisk/messages.log')), false);
});

real.run();

/** With an option that no endpoint has, on a line that is Alice's. */
function spoiled(artifact: Artifact): Artifact {
  const lines = artifact.content.split('\n');
  const at = lines.findIndex((line) => line.startsWith('[alice]')) + 1;
  const origins = [...artifact.origins];
  const owner = origins[at - 1];
  lines.splice(at, 0, 'nonsense = yes');
  origins.splice(at, 0, owner);
  // The offsets of secrets no longer fit; without them the references are the values.
  return { ...artifact, content: lines.join('\n'), origins, secrets: [] };
}
