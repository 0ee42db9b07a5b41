// npm run bench:phones: how long `pbxc build` takes for a site of so many phones (10,000, or the number given), against `cp -r` of what it wrote.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageRoot } from '../compiler/source/package-root.ts';
import { median } from './median.ts';
import { phonesText } from './phones-text.ts';
import { runNode } from './run-node.ts';
import { writeSite } from './write-site.ts';

const phones = Number(process.argv[2] ?? 10_000);
const runs = 5;

const cli = join(packageRoot(), 'dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'pbxc-bench-'));
try {
  const [site, built, copied] = ['site', 'built', 'copied'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeSite(site, new Map([['site.yaml', phonesText(phones)]]));
  const build: number[] = [];
  const copy: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (const dir of [built, copied]) rmSync(dir, { recursive: true, force: true });
    build.push(runNode([cli, 'build', site, '-o', built]).milliseconds);
    copy.push(timeOf('cp', ['-r', built, copied]));
  }
  const files = readdirSync(join(built, 'pbx1/srv/provisioning')).length;
  const [whole, same] = [median(build), median(copy)];
  console.log(
    `${phones} phones, ${files} files of phones: build ${seconds(whole)}, cp -r ${seconds(same)}, ratio ${(whole / same).toFixed(1)} (medians of ${runs})`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timeOf(program: string, args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
