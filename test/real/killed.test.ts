import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { takeLock } from '../../deploy/transaction/lock.ts';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { suite } from '../lib/suite.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { buildPbxc } from './lib/pbxc-on.ts';
import { requires } from './requires.ts';

requires('strace', 'network namespaces');
inOwnNetwork();
buildPbxc();

const killed = suite('the process of an apply of 200 files');

/** A site whose host has so many sounds, beside its configuration. */
function siteWith(sounds: readonly (readonly [number: number, text: string])[]): string {
  const files: Record<string, string> = {
    'site.yaml': `version: 1
site: { name: acme, country: fr }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
`,
  };
  for (const [number, text] of sounds) files[`sounds/en/prompt-${number}.alaw`] = `${text} ${number}`;
  return folder(files);
}

const range = (from: number, to: number, text: string) =>
  Array.from({ length: to - from }, (_, index) => [from + index, text] as const);
const oldSite = siteWith(range(0, 180, 'old'));
/** Half of the old files stay, others change, go and come. */
const newSite = siteWith([...range(0, 100, 'old'), ...range(100, 170, 'new'), ...range(180, 210, 'new')]);

const scratch = mkdtempSync(join(tmpdir(), 'pbxc-killed-'));
const env = { PBXC_SITE_KEY: 'the key of the sites that tests make' };
const before = join(scratch, 'before');
let oldTree: string;
let newTree: string;

killed.before(async () => {
  const old = await pbxc(['apply', '--yes', '--root', before], { cwd: oldSite, env });
  assert.equal(old.code, 0, old.err);
  oldTree = treeOf(before);
  await withCopy(async (root) => {
    assert.equal((await apply(root, [])).code, 0);
    newTree = treeOf(root);
  });
  assert.notEqual(newTree, oldTree);
});

const calls = ['rename', 'fsync', 'fchmod', 'link', 'unlink'] as const;

for (const call of calls) {
  killed(`that gets SIGKILL at ${call} leaves the old or the new configuration`, async () => {
    for (const at of await placesOf(call)) {
      await withCopy(async (root) => {
        const { code } = await apply(root, ['-e', `inject=${call}:signal=KILL:when=${at}`]);
        await isWhole(root, `killed at ${call} ${at}, code ${code}`);
      });
    }
  });
}

const refusals = [
  ['rename', 'EACCES'],
  ['fsync', 'EIO'],
  ['fchmod', 'EROFS'],
] as const;

for (const [call, error] of refusals) {
  killed(`that meets ${error} at ${call} says so, with its exit code`, async () => {
    for (const at of await placesOf(call)) {
      await withCopy(async (root) => {
        const { code, out, err } = await apply(root, ['-e', `inject=${call}:error=${error}:when=${at}`]);
        assert.ok([0, 1, 5].includes(code), `${call} ${at}: ${code}\n${out}${err}`);
        assert.equal(treeOf(root), code === 0 ? newTree : oldTree);
        await isWhole(root, `${error} at ${call} ${at}`);
      });
    }
  });
}

killed('that fills the disk takes everything back', async () => {
  const root = join(scratch, 'full');
  execFileSync('mkdir', [root]);
  // What is there fits, and what is to come does not.
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'nr_inodes=520', 'tmpfs', root]);
  cpSync(before, root, { recursive: true });
  const { code, out } = await apply(root, []);
  assert.equal(code, 1, out);
  assert.match(out, /no space left on the disk \(ENOSPC\)/);
  assert.equal(treeOf(root), oldTree);
  await isWhole(root, 'a full disk');
});

killed('that is not alone leaves the host to the first', () =>
  withCopy(async (root) => {
    const codes = (await Promise.all([apply(root, []), apply(root, [])])).map(({ code }) => code);
    assert.ok(codes.includes(0), `${codes}`);
    assert.ok(
      codes.every((code) => code === 0 || code === 4),
      `${codes}`,
    );
    assert.equal(treeOf(root), newTree);
  }),
);

killed.after(() => {
  execFileSync('umount', ['-l', join(scratch, 'full')]);
  rmSync(scratch, { recursive: true, force: true });
});
killed.run();

/** The first, the last and the one in the middle of the times that the main thread makes a call. */
async function placesOf(call: string): Promise<number[]> {
  let count = 0;
  await withCopy(async (root) => {
    const log = join(scratch, 'calls');
    await apply(root, ['-e', `trace=${call}`], log);
    const lines = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes(`${call}(`));
    const main = lines[0]?.split(' ')[0];
    count = lines.filter((line) => line.startsWith(`${main} `)).length;
  });
  assert.ok(count > 0, `no ${call} was made`);
  return [...new Set([1, Math.ceil(count / 2), count])];
}

/** The pbxc that is shipped, under strace where there is something to do for it. */
function apply(root: string, strace: readonly string[], log = '/dev/null') {
  const own = [join(packageRoot(), 'dist/cli/main.js'), 'apply', '--yes', '--root', root];
  const [program, args] =
    strace.length === 0
      ? [process.execPath, own]
      : ['strace', ['-f', '-qq', '-o', log, ...strace, '--', process.execPath, ...own]];
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(program, args, { cwd: newSite, env: { ...process.env, ...env }, timeout: 60_000 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err });
    });
  });
}

async function withCopy(check: (root: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(scratch, 'root-'));
  cpSync(before, root, { recursive: true });
  await check(root);
  rmSync(root, { recursive: true });
}

/** Whoever comes next finds the one or the other, nothing of pbxc's work lying about, and the lock free. */
async function isWhole(root: string, what: string): Promise<void> {
  const recovered = await pbxc(['recover', '--root', root]);
  assert.equal(recovered.code, 0, `${what}: ${recovered.err}`);
  const tree = treeOf(root);
  assert.ok(tree === oldTree || tree === newTree, `${what}: neither the old nor the new configuration`);
  const next = await pbxc(['apply', '--yes', '--root', root], { cwd: newSite, env });
  assert.equal(next.code, root.endsWith('full') ? 1 : 0, `${what}: ${next.out}${next.err}`);
  const lock = takeLock(root);
  assert.ok('release' in lock, `${what}: the lock is not free`);
  lock.release();
  assert.equal(existsSync(join(root, 'var/lib/pbxc/journal.json')), false, what);
}

/** Every file but pbxc's own, with its content and mode. */
function treeOf(root: string): string {
  const lines: string[] = [];
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.startsWith('var/lib/pbxc')) continue;
    const stat = statSync(join(root, name));
    lines.push(`${name} ${stat.mode.toString(8)} ${stat.isFile() ? readFileSync(join(root, name), 'base64') : ''}`);
  }
  return lines.join('\n');
}
