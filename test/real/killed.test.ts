// Takes long.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { takeLock } from '../../deploy/transaction/lock.ts';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { suite } from '../lib/suite.ts';
import { treeOf } from '../lib/tree-of.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { buildPbxc } from './lib/pbxc-on.ts';
import { until } from './lib/until.ts';
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
let made: readonly string[];

killed.before(async () => {
  const old = await pbxc(['apply', '--yes', '--root', before], { cwd: oldSite, env });
  assert.equal(old.code, 0, old.err);
  oldTree = treeOf(before);
  await withCopy(async (root) => {
    made = await callsOf(root);
    newTree = treeOf(root);
  });
  assert.notEqual(newTree, oldTree);
});

const calls = ['rename', 'fsync', 'fchmod', 'link', 'unlink'] as const;

for (const call of calls) {
  killed(`that gets SIGKILL at ${call} leaves the old or the new configuration`, async () => {
    for (const at of placesOf(call)) {
      await withCopy(async (root) => {
        const { code } = await apply(root, injected(call, `signal=KILL:when=${at}`));
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
    for (const at of placesOf(call)) {
      await withCopy(async (root) => {
        const { code, out, err } = await apply(root, injected(call, `error=${error}:when=${at}`));
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

const readOnly = [
  [
    'the files are',
    'var/lib/asterisk/sounds/site',
    /^failed: cannot write \S+: the file system is read-only \(EROFS\)$/m,
  ],
  [
    'pbxc keeps its own',
    'var/lib/pbxc',
    /^failed: cannot keep \/var\/lib\/pbxc: the file system is read-only \(EROFS\)$/m,
  ],
] as const;
for (const [where, folder, message] of readOnly) {
  killed(`that may not write where ${where} changes nothing`, () =>
    withCopy(async (root) => {
      const mounted = join(root, folder);
      execFileSync('mount', ['--bind', mounted, mounted]);
      execFileSync('mount', ['-o', 'remount,bind,ro', mounted]);
      try {
        const { code, out } = await apply(root, []);
        assert.equal(code, 1, out);
        assert.match(out, message);
        assert.equal(treeOf(root), oldTree);
      } finally {
        execFileSync('umount', [mounted]);
      }
      await isWhole(root, folder);
    }),
  );
}

killed('that is not alone leaves the host to the first, who finishes', () =>
  withCopy(async (root) => {
    // The first is slow with the lock in its hand, and then stands still.
    const first = apply(root, injected('fsync', 'delay_enter=3000000:when=1'));
    const lock = join(root, 'var/lib/pbxc/lock');
    await until(30_000, 'the first to have the lock', () => existsSync(lock) || undefined);
    process.kill(JSON.parse(readFileSync(lock, 'utf8')).pid, 'SIGSTOP');
    const second = await apply(root, []);
    const [, holder = ''] = /^failed: process (\d+) is changing this host$/m.exec(second.out) ?? [];
    assert.equal(second.code, 4, second.out);
    assert.equal(holder, String(JSON.parse(readFileSync(lock, 'utf8')).pid));
    assert.equal(treeOf(root), oldTree);
    process.kill(Number(holder), 'SIGCONT');
    assert.equal((await first).code, 0);
    assert.equal(treeOf(root), newTree);
  }),
);

killed.after(() => {
  execFileSync('umount', ['-l', join(scratch, 'full')]);
  rmSync(scratch, { recursive: true, force: true });
});
killed.run();

/** The first, the last and the one in the middle of the times that the main thread makes a call. */
function placesOf(call: string): number[] {
  const times = made.filter((each) => each === call).length;
  assert.ok(times > 0, `no ${call} was made`);
  return [...new Set([1, Math.ceil(times / 2), times])];
}

/** Which of `calls` the main thread makes, in their order. */
async function callsOf(root: string): Promise<string[]> {
  const log = join(scratch, 'calls');
  const { code, err } = await apply(root, ['-e', `trace=${calls.join(',')}`], log);
  assert.equal(code, 0, err);
  const lines = [...readFileSync(log, 'utf8').matchAll(/^(\d+) +(\w+)\(/gm)];
  const main = lines[0]?.[1];
  return lines.filter(([, thread]) => thread === main).map(([, , call = '']) => call);
}

/** Only those calls are stopped at: strace costs nothing for all others. */
function injected(call: string, what: string): string[] {
  return ['-e', `trace=${call}`, '-e', `inject=${call}:${what}`];
}

/** The pbxc that is shipped, under strace where there is something to do for it. */
function apply(root: string, strace: readonly string[], log = '/dev/null') {
  const own = [join(packageRoot(), 'dist/cli/main.js'), 'apply', '--yes', '--root', root];
  const [program, args] =
    strace.length === 0
      ? [process.execPath, own]
      : ['strace', ['-f', '--seccomp-bpf', '-qq', '-o', log, ...strace, '--', process.execPath, ...own]];
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
