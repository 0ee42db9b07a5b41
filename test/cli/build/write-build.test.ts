import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBuild } from '../../../cli/build/write-build.ts';
import type { Artifact } from '../../../compiler/artifact.ts';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';

const build = suite('writing a build directory');

const about = { site: '../site', environment: null };
const all = () => true;
const queues = artifact('/etc/asterisk/queues.conf', '[support]\n');
const pjsip = artifact('/etc/asterisk/pjsip.conf', '[alice]\n');

build('files go below their host, and a manifest beside them', () => {
  const dir = join(folder(), 'new', 'deep');
  assert.deepEqual(writeBuild(dir, [pjsip, queues], about, all), { written: 2, unchanged: 0, removed: 0 });
  assert.equal(readFileSync(join(dir, 'pbx1/etc/asterisk/queues.conf'), 'utf8'), '[support]\n');
  assert.equal(
    readFileSync(join(dir, '.pbxc-build.json'), 'utf8'),
    `{
  "version": 1,
  "site": "../site",
  "environment": null,
  "files": {
    "pbx1/etc/asterisk/pjsip.conf": "0e0bbd6d38215c865eb3834b16c5b194bd101d074a6b2ab9ccd177246f5b2972",
    "pbx1/etc/asterisk/queues.conf": "a983c28ce7a7329da88e9db5336bfb9200882db84ae21e10d142166bba6f2887"
  }
}
`,
  );
});

build('a file that is as it should be is not touched', () => {
  const dir = folder();
  writeBuild(dir, [pjsip, queues], about, all);
  const before = statSync(join(dir, 'pbx1/etc/asterisk/pjsip.conf')).ino;
  const changed = { ...queues, content: '[sales]\n' };
  assert.deepEqual(writeBuild(dir, [pjsip, changed], about, all), { written: 1, unchanged: 1, removed: 0 });
  assert.equal(statSync(join(dir, 'pbx1/etc/asterisk/pjsip.conf')).ino, before);
});

build('what an earlier build wrote and this one does not is removed, with the folders it leaves empty', () => {
  const dir = folder();
  writeBuild(dir, [pjsip, { ...queues, host: 'pbx2' }], about, all);
  assert.deepEqual(writeBuild(dir, [pjsip], about, all), { written: 0, unchanged: 1, removed: 1 });
  assert.deepEqual(readdirSync(dir).sort(), ['.pbxc-build.json', 'pbx1']);
});

build('what was not selected stays, and stays known', () => {
  const dir = folder();
  writeBuild(dir, [pjsip, queues], about, all);
  const isQueues = (_: string, path: string) => path.endsWith('/queues.conf');
  assert.deepEqual(writeBuild(dir, [queues], about, isQueues), { written: 0, unchanged: 1, removed: 0 });
  assert.deepEqual(writeBuild(dir, [], about, all), { written: 0, unchanged: 0, removed: 2 });
});

build('files of somebody else in a build directory are left', () => {
  const dir = folder();
  writeBuild(dir, [queues], about, all);
  writeFileSync(join(dir, 'pbx1/notes.txt'), 'mine\n');
  writeBuild(dir, [], about, all);
  assert.equal(readFileSync(join(dir, 'pbx1/notes.txt'), 'utf8'), 'mine\n');
});

build('a directory with other things in it is refused, untouched', () => {
  const dir = folder({ 'thesis.txt': 'mine\n' });
  assert.throws(() => writeBuild(dir, [queues], about, all), {
    message: `${dir} is not empty and not a build of pbxc (no .pbxc-build.json in it): choose another directory`,
    exitCode: 4,
  });
  assert.deepEqual(readdirSync(dir), ['thesis.txt']);
});

build('a damaged manifest is refused', () => {
  const dir = folder({ '.pbxc-build.json': '{"version": 1' });
  assert.throws(() => writeBuild(dir, [queues], about, all), {
    message: `${dir}/.pbxc-build.json is not of this version of pbxc, or damaged: remove ${dir} and build again`,
    exitCode: 4,
  });
});

for (const path of ['/../../etc/passwd', '/etc//passwd', '/etc/./passwd', '/']) {
  build(`an artifact at ${path} is not written`, () => {
    const dir = folder();
    const name = JSON.stringify(`pbx1${path}`);
    assert.throws(() => writeBuild(dir, [artifact(path, '')], about, all), {
      message: `${name} would be written outside of ${dir}`,
      exitCode: 4,
    });
  });
}

build('a link in the build directory is not followed out of it', () => {
  const dir = folder();
  const elsewhere = folder();
  writeBuild(dir, [], about, all);
  mkdirSync(join(dir, 'pbx1'));
  symlinkSync(elsewhere, join(dir, 'pbx1/etc'));
  assert.throws(() => writeBuild(dir, [queues], about, all), {
    message: `"pbx1/etc/asterisk/queues.conf" would be written outside of ${dir}`,
    exitCode: 4,
  });
  assert.deepEqual(readdirSync(elsewhere), []);
});

build('a manifest that names files elsewhere removes nothing there', () => {
  const dir = folder();
  const elsewhere = folder({ 'thesis.txt': 'mine\n' });
  const manifest = { version: 1, ...about, files: { [`../${elsewhere.split('/').at(-1)}/thesis.txt`]: '' } };
  writeFileSync(join(dir, '.pbxc-build.json'), JSON.stringify(manifest));
  assert.throws(() => writeBuild(dir, [], about, all), { exitCode: 4 });
  assert.ok(existsSync(join(elsewhere, 'thesis.txt')));
});

build.run();

function artifact(path: string, content: string): Artifact {
  return {
    host: 'pbx1',
    path,
    content,
    mode: 0o640,
    owner: 'asterisk:asterisk',
    reload: 'none',
    sensitive: false,
    secrets: [],
    origins: [],
  };
}
