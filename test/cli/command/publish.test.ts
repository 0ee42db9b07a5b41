import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { commitAll, runGit } from '../../lib/repository.ts';
import { suite } from '../../lib/suite.ts';
import { wavFile } from '../../lib/wav.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';

const test = suite('pbxc publish');

const site = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal }
users:
  alice: { number: 1000, password: { env: ALICE } }
`;

/** A repository with the site in `pbx/`, in whose name commits are made. */
function repository(): string {
  const dir = folder({ 'pbx/site.yaml': site });
  runGit(dir, 'init', '-q', '-b', 'main');
  for (const [key, value] of [
    ['user.name', 'Alice'],
    ['user.email', 'alice@example.org'],
  ] as const) {
    runGit(dir, 'config', key, value);
  }
  commitAll(dir, 'An office');
  return dir;
}

const commitOf = (dir: string, revision: string) => runGit(dir, 'rev-parse', revision).trim();
const pjsip = 'pbx1/etc/asterisk/pjsip.conf';

test('commits what hosts should have, with its source, and touches nothing else', async () => {
  const dir = repository();
  writeFileSync(join(dir, 'pbx/site.yaml'), `${site}  bob: { number: 1001 }\n`);
  const before = [
    runGit(dir, 'status', '--porcelain=v2', '--branch'),
    readFileSync(join(dir, '.git/index')).toString('hex'),
  ];
  const { code, out, err } = await pbxc(['publish', 'pbx'], { cwd: dir });
  assert.is(err, '');
  assert.is(code, 0);
  const files = runGit(dir, 'ls-tree', '-r', '--name-only', 'rendered').trim().split('\n');
  assert.is(
    out,
    `rendered is at ${commitOf(dir, 'rendered').slice(0, 12)}: ${files.length} files of ${commitOf(dir, 'HEAD').slice(0, 12)}\n`,
  );
  assert.ok(files.includes(pjsip));
  assert.is(
    runGit(dir, 'log', '-1', '--format=%B', 'rendered'),
    `An office\n\nSite-Commit: ${commitOf(dir, 'HEAD')}\nSite-Folder: pbx\nPbxc-Version: 0.1.0\n\n`,
  );
  const text = runGit(dir, 'show', `rendered:${pjsip}`);
  assert.match(text, /\n\[alice\]\(pbxc-phone\)\n/);
  assert.not.match(text, /bob/);
  assert.equal(
    [runGit(dir, 'status', '--porcelain=v2', '--branch'), readFileSync(join(dir, '.git/index')).toString('hex')],
    before,
  );
});

test('has the same hash wherever it is made, and no commit when nothing is new', async () => {
  const dir = repository();
  await pbxc(['publish', 'pbx'], { cwd: dir });
  const first = commitOf(dir, 'rendered');
  runGit(dir, 'branch', '-D', 'rendered');
  await pbxc(['publish', 'pbx'], { cwd: dir });
  assert.is(commitOf(dir, 'rendered'), first);
  writeFileSync(join(dir, 'README.md'), 'An office.\n');
  commitAll(dir, 'words');
  const { out } = await pbxc(['publish', 'pbx'], { cwd: dir });
  assert.is(out, `rendered is at ${first.slice(0, 12)}: nothing is new\n`);
  assert.is(commitOf(dir, 'rendered'), first);
});

test('adds a commit for a change, and takes away what is gone', async () => {
  const dir = repository();
  await pbxc(['publish', 'pbx'], { cwd: dir });
  const first = commitOf(dir, 'rendered');
  writeFileSync(join(dir, 'pbx/site.yaml'), site.replace('1000', '1002'));
  commitAll(dir, 'Alice: another number');
  await pbxc(['publish', 'pbx'], { cwd: dir });
  assert.is(commitOf(dir, 'rendered~1'), first);
  const changed = runGit(dir, 'diff', '--name-only', 'rendered~1', 'rendered').trim().split('\n');
  assert.ok(changed.includes(pjsip));
});

test('holds the bytes of sounds', async () => {
  const dir = repository();
  const sound = wavFile();
  const path = join(dir, 'pbx/sounds/en/closed.wav');
  mkdirSync(join(dir, 'pbx/sounds/en'), { recursive: true });
  writeFileSync(path, sound);
  commitAll(dir, 'a prompt');
  await pbxc(['publish', 'pbx'], { cwd: dir });
  const name = runGit(dir, 'ls-tree', '-r', '--name-only', 'rendered')
    .split('\n')
    .find((each) => each.endsWith('closed.wav'));
  assert.is(commitOf(dir, `rendered:${name}`), commitOf(dir, 'HEAD:pbx/sounds/en/closed.wav'));
});

test('goes on from where the remote has the branch, in a fresh clone too', async () => {
  const dir = repository();
  const remote = folder();
  runGit(remote, 'init', '-q', '--bare', '-b', 'main');
  runGit(dir, 'remote', 'add', 'origin', remote);
  runGit(dir, 'push', '-q', 'origin', 'main');
  assert.is((await pbxc(['publish', 'pbx', '--push', 'origin'], { cwd: dir })).code, 0);
  const first = commitOf(remote, 'rendered');
  const clone = folder();
  runGit(clone, 'clone', '-q', remote, 'work');
  const work = join(clone, 'work');
  writeFileSync(join(work, 'pbx/site.yaml'), site.replace('1000', '1002'));
  commitAll(work, 'Alice: another number');
  const { code, err } = await pbxc(['publish', 'pbx', '--push', 'origin'], { cwd: work });
  assert.is(err, '');
  assert.is(code, 0);
  assert.is(commitOf(remote, 'rendered~1'), first);
  assert.is(commitOf(work, 'rendered'), commitOf(remote, 'rendered'));
});

test('refuses a branch that went two ways', async () => {
  const dir = repository();
  const remote = folder();
  runGit(remote, 'init', '-q', '--bare', '-b', 'main');
  runGit(dir, 'push', '-q', remote, 'main:rendered');
  await pbxc(['publish', 'pbx'], { cwd: dir });
  const { code, err } = await pbxc(['publish', 'pbx', '--push', remote], { cwd: dir });
  const here = commitOf(dir, 'rendered').slice(0, 12);
  const there = commitOf(remote, 'rendered').slice(0, 12);
  assert.is(err, `pbxc: branch "rendered" went two ways, here (${here}) and there (${there}): delete the one here\n`);
  assert.is(code, 1);
});

test('refuses a branch that is checked out', async () => {
  const { code, err } = await pbxc(['publish', 'pbx', '--branch', 'main'], { cwd: repository() });
  assert.is(err, `pbxc: branch "main" is checked out, and publishing would move it under somebody's feet\n`);
  assert.is(code, 1);
});

test('refuses a site with errors', async () => {
  const dir = repository();
  writeFileSync(join(dir, 'pbx/more.yaml'), 'groups: { sales: { members: [nobody] } }\n');
  commitAll(dir, 'a mistake');
  const { code, err } = await pbxc(['publish', 'pbx'], { cwd: dir });
  assert.is(err.split('\n').at(-2), 'pbxc: HEAD has errors, nothing was published');
  assert.is(code, 3);
});

const names = ['a..b', '-x', 'a b', 'x.lock', 'a\nb'];
for (const name of names) {
  test(`refuses ${JSON.stringify(name)} as a branch`, async () => {
    const { code, err } = await pbxc(['publish', 'pbx', `--branch=${name}`], { cwd: repository() });
    assert.is(err, `pbxc: a branch cannot be called "${name}"\n`);
    assert.is(code, 1);
  });
}

test('runs no command that a remote is called', async () => {
  const dir = repository();
  const { code, err } = await pbxc(['publish', 'pbx', '--push', `ext::sh -c touch% ${join(dir, 'owned')}`], {
    cwd: dir,
  });
  assert.match(err, /transport 'ext' not allowed/);
  assert.is(code, 1);
});

test('lets a review tell what comes from a new version of pbxc', async () => {
  const dir = repository();
  await pbxc(['publish', 'pbx'], { cwd: dir });
  const old = runGit(dir, 'show', `rendered:${pjsip}`).replace('max_contacts = 1', 'max_contacts = 9');
  const other = folder();
  runGit(other, 'clone', '-q', '-b', 'rendered', dir, 'rendered');
  writeFileSync(join(other, 'rendered', pjsip), old);
  runGit(
    join(other, 'rendered'),
    'commit',
    '-qam',
    `An office\n\nSite-Commit: ${commitOf(dir, 'HEAD')}\nSite-Folder: pbx\nPbxc-Version: 0.0.9`,
  );
  runGit(join(other, 'rendered'), 'push', '-q', 'origin', 'rendered');
  const { out } = await pbxc(['review', 'pbx', '--base', 'main'], { cwd: dir });
  assert.match(out, /^## The PBX: no change\n/);
  assert.is(
    out.slice(out.indexOf('### Not from'), out.indexOf('\n\n<details>')),
    '### Not from the site, but from pbxc `0.0.9` -> `0.1.0`\n\n`pbx1:/etc/asterisk/pjsip.conf` changed, +1 -1',
  );
});

test.run();
