import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../../compiler/artifact.ts';
import type { Outcome } from '../../../deploy/index.ts';
import { takeLock } from '../../../deploy/transaction/lock.ts';
import { recover } from '../../../deploy/transaction/recover.ts';
import { suite } from '../../lib/suite.ts';
import { applyTo, artifact } from '../host.ts';
import { type Fault, withFault } from './faults.ts';

const interrupted = suite('an apply of 200 files');

const fileOf = (number: number, text: string): Artifact =>
  artifact(`/etc/phones/${number % 7}/${number}.cfg`, [`${text} ${number}\n`], { reload: 'none' });
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const oldSite = range(0, 200).map((number) => fileOf(number, 'old'));
/** Half of the old files stay, others change, go and come, with directories of their own. */
const newSite = [
  ...range(0, 100).map((number) => fileOf(number, 'old')),
  ...range(100, 170).map((number) => fileOf(number, 'new')),
  ...range(200, 230).map((number) => artifact(`/etc/new/${number}/phone.cfg`, ['new\n'], { reload: 'none' })),
];

/** Every file and directory but pbxc's own, with content and mode. */
function treeOf(root: string): Map<string, string> {
  const tree = new Map<string, string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name === 'var' || name.startsWith('var/')) continue;
    const file = join(root, name);
    const stat = statSync(file);
    tree.set(name, `${stat.mode.toString(8)} ${stat.isFile() ? readFileSync(file, 'utf8') : ''}`);
  }
  return tree;
}

let work: string;
let oldTree: Map<string, string>;
let newTree: Map<string, string>;
/** What the last fault left behind, once it was looked after. */
let found = '';
/** Calls that change the disk. */
let calls = 0;

interrupted.before(async () => {
  // Without the program `sync` each file is flushed by itself, which is one more call to fail at.
  process.env['PATH'] = '';
  // In memory where there is such a folder: what is tested is the order of the calls, and a disk takes its time to flush.
  work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pbxc-faults-'));
  await applyTo(join(work, 'old'), oldSite);
  cpSync(join(work, 'old'), join(work, 'new'), { recursive: true });
  calls = await withFault(0, 'EIO', async () => {
    assert.equal((await applyTo(join(work, 'new'), newSite)).status, 'done');
  });
  oldTree = treeOf(join(work, 'old'));
  newTree = treeOf(join(work, 'new'));
});
interrupted.after(() => rmSync(work, { recursive: true, force: true }));

/** The host after a fault, as it is left and after the next process has looked after it. */
async function after(at: number, fault: Fault): Promise<{ outcome: Outcome | undefined; left: string; found: string }> {
  const root = join(work, 'host');
  // Put back by a recovery, the old configuration is as good as a fresh one.
  if (found !== 'old') {
    rmSync(root, { recursive: true, force: true });
    cpSync(join(work, 'old'), root, { recursive: true });
  }
  let outcome: Outcome | undefined;
  await withFault(at, fault, async () => {
    outcome = await applyTo(root, newSite);
  });
  const tree = whichTree(root);
  // The process that took it is this one; the one meant here is gone.
  const left = join(root, 'var/lib/pbxc/lock');
  if (existsSync(left)) writeFileSync(left, '{"pid":1,"started":"before"}');
  const lock = takeLock(root);
  assert.ok(!('holder' in lock), 'the lock is free');
  await recover(root, new Date(), undefined);
  lock.release();
  const own = readdirSync(join(root, 'var/lib/pbxc')).sort();
  assert.deepEqual(
    own.filter((name) => !['generations', 'host.key', 'manifest.json', 'objects'].includes(name)),
    [],
  );
  found = whichTree(root);
  return { outcome, left: tree, found };
}

function whichTree(root: string): string {
  const tree = JSON.stringify([...treeOf(root)]);
  if (tree === JSON.stringify([...oldTree])) return 'old';
  return tree === JSON.stringify([...newTree]) ? 'new' : 'mixed';
}

for (const fault of ['killed before', 'killed after'] as const) {
  interrupted(`that is ${fault} any call that changes the disk leaves the old or the new configuration`, async () => {
    const seen = new Set<string>();
    for (let at = 1; at <= calls; at += 7) {
      const { left, found } = await after(at, fault);
      assert.notEqual(found, 'mixed', `${fault} call ${at} of ${calls}`);
      seen.add(`${left} -> ${found}`);
    }
    // Or the faults would not have hit anything.
    assert.deepEqual(
      [...seen].sort(),
      ['mixed -> old', 'new -> new', 'new -> old', 'old -> old'].filter((one) => seen.has(one)),
    );
    assert.ok(seen.has('mixed -> old') && seen.has('new -> old'));
  });
}

for (const fault of ['ENOSPC', 'EIO', 'EACCES'] as const) {
  interrupted(`that meets ${fault} anywhere says what came of it, and needs nobody to tidy up`, async () => {
    for (let at = 1; at <= calls; at += 13) {
      const { outcome, left } = await after(at, fault);
      const expected = outcome?.status === 'done' ? 'new' : 'old';
      assert.equal(left, expected, `${fault} at call ${at} of ${calls}: ${JSON.stringify(outcome)}`);
    }
  });
}

interrupted('has at least 500 places to fail at', () => {
  assert.ok(2 * Math.ceil(calls / 7) + 3 * Math.ceil(calls / 13) >= 500, `${calls} calls`);
});

interrupted.run();
