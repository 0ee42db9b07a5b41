import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const init = suite('pbxc init');

init('makes a site that checks clean', async () => {
  const cwd = folder();
  const { code, out } = await pbxc(['init', 'office'], { cwd });
  assert.equal(code, 0);
  assert.equal(out.split('\n')[0], 'A small office is described in office:');
  const checked = await pbxc(['check', '--strict'], { cwd: join(cwd, 'office') });
  assert.deepEqual([checked.code, checked.out.slice(0, 12)], [0, 'No problems ']);
});

init('keeps the site key out of Git, and lets the editor find the schema', async () => {
  const cwd = folder();
  await pbxc(['init'], { cwd });
  assert.ok(readFileSync(join(cwd, '.gitignore'), 'utf8').split('\n').includes('.pbxc/'));
  assert.ok(existsSync(join(cwd, 'site.schema.json')));
  const site = readFileSync(join(cwd, 'site.yaml'), 'utf8');
  assert.ok(site.includes('# yaml-language-server: $schema=./site.schema.json\n'));
});

init('adds a file for CI', async () => {
  const cwd = folder();
  await pbxc(['init', 'a', '--ci', 'github'], { cwd });
  await pbxc(['init', 'b', '--ci', 'gitlab'], { cwd });
  assert.match(
    readFileSync(join(cwd, 'a/.github/workflows/pbxc.yml'), 'utf8'),
    /\n {8}run: \$PBXC check "\$SITE" --format github\n/,
  );
  assert.match(readFileSync(join(cwd, 'b/.gitlab-ci.yml'), 'utf8'), /\n {4}- \$PBXC check "\$SITE" --format gitlab > /);
});

init('a directory that holds something is refused, untouched', async () => {
  const cwd = folder({ 'thesis.txt': 'mine\n' });
  assert.deepEqual(await pbxc(['init'], { cwd }), {
    code: 4,
    out: '',
    err: 'pbxc: . is not empty: it holds thesis.txt\n',
  });
  assert.deepEqual(readdirSync(cwd), ['thesis.txt']);
});

init('a fresh Git repository is fine', async () => {
  const cwd = folder({ '.git/HEAD': 'ref: refs/heads/main\n' });
  assert.equal((await pbxc(['init'], { cwd })).code, 0);
});

init.run();
