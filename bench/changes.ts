// npm run bench:changes: what a small change of a site of 10,000 users takes, to apply and to review, on this machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../compiler/source/package-root.ts';
import { compileBench } from './compile-bench.ts';
import { largeSite } from './large-site.ts';
import { median } from './median.ts';
import { runNode } from './run-node.ts';
import { writeSite } from './write-site.ts';

const runs = 5;
const root = packageRoot();
compileBench(root);
const folder = mkdtempSync(join(tmpdir(), 'pbxc-bench-'));
const site = join(folder, 'site');
try {
  writeSite(site, largeSite(10_000));
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'a company');
  oneUser();
  review();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Applies a site in which one user's name changed, to a host that has all others. */
function oneUser(): void {
  const program = join(root, 'build/bench/bench/changes/one-user.js');
  const shown = new Map<string, number[]>();
  for (let run = 0; run < runs; run++) {
    const target = join(folder, 'root');
    rmSync(target, { recursive: true, force: true });
    const { stdout } = runNode([program, join(folder, 'one-user'), target]);
    const result: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    for (const [name, value] of Object.entries(Object(result)))
      shown.set(name, [...(shown.get(name) ?? []), Number(value)]);
  }
  for (const [name, values] of shown) console.log(`- ${name}: ${Math.round(median(values))}`);
}

/** Reviews a branch on which 50 users have another name; cold, in processes of their own. */
function review(): void {
  git('checkout', '-q', '-b', 'change');
  const file = join(site, 'people/004.yaml');
  let left = 50;
  const changed = readFileSync(file, 'utf8').replace(/ name: .*/g, (line) => (left-- > 0 ? `${line} Martin` : line));
  writeFileSync(file, changed);
  git('commit', '-q', '-a', '-m', 'fifty names');
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { milliseconds, stdout } = runNode([join(root, 'dist/cli/main.js'), 'review', site, '--base', 'main']);
    if (!stdout.startsWith('## The PBX: 50 objects: 50 changed\n')) throw new Error(stdout.slice(0, 200));
    times.push(milliseconds);
  }
  console.log(`- review of 50 changed objects, milliseconds: ${Math.round(median(times))}`);
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: site, stdio: 'ignore' });
}
