import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const build = suite('a build of a site that was built before');

const users = Array.from({ length: 40 }, (_, at) => `user${at}`);
const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
${users.map((name, at) => `  ${name}: { number: ${1000 + at}, device: ${name}-desk }\n`).join('')}devices:
${users.map((name, at) => `  ${name}-desk: { mac: "00156500${String(at).padStart(4, '0')}", vendor: yealink, model: T46G }\n`).join('')}`;

/** Which files of a build there are, and which file on the disk each is. */
function inodesIn(dir: string): Map<string, number> {
  const { files }: { files: Record<string, string> } = JSON.parse(readFileSync(join(dir, '.pbxc-build.json'), 'utf8'));
  return new Map(Object.keys(files).map((name) => [name, statSync(join(dir, name)).ino]));
}

build('writes of 40 phones the file of the one whose user changed', async () => {
  const cwd = folder({ 'site.yaml': site });
  assert.equal((await pbxc(['build', '-o', 'out'], { cwd })).code, 0);
  const before = inodesIn(join(cwd, 'out'));
  writeFileSync(
    join(cwd, 'site.yaml'),
    site.replace('device: user7-desk }', 'device: user7-desk, keys: { 2: { user: user8 } } }'),
  );
  const { out } = await pbxc(['build', '-o', 'out'], { cwd });
  const after = inodesIn(join(cwd, 'out'));
  const phones = [...after.keys()].filter((name) => name.startsWith('pbx1/srv/provisioning/'));
  assert.ok(phones.length > users.length);
  assert.deepEqual(
    phones.filter((name) => before.get(name) !== after.get(name)),
    ['pbx1/srv/provisioning/001565000007.cfg'],
  );
  assert.match(out, /^\d+ files: 1 written, \d+ unchanged, 0 removed$/m);
});

build.run();
