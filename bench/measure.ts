import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median.ts';
import { runNode } from './run-node.ts';

/** Medians over the runs; times in milliseconds, memory in MB. */
export interface Measured {
  readonly users: number;
  readonly phases: ReadonlyMap<string, number>;
  /** From the start of `pbxc apply` to its end, with every file written. */
  readonly apply: number;
  /** The most memory that `pbxc apply` held. */
  readonly memory: number;
  /** js-yaml merely loading the same text. */
  readonly load: number;
}

interface Programs {
  readonly cli: string;
  readonly phases: string;
  readonly load: string;
  readonly reportPeak: string;
}

/** Measures a site, each run in new processes, one after the other so that a busy moment hits all alike. */
export function measure(programs: Programs, users: number, site: string, root: string, runs: number): Measured {
  const phases = new Map<string, number[]>();
  const apply: number[] = [];
  const memory: number[] = [];
  const load: number[] = [];
  for (let run = 0; run < runs; run++) {
    emptyFolder(root);
    for (const [phase, time] of timesOf(runNode([programs.phases, site, root]).stdout)) {
      phases.set(phase, [...(phases.get(phase) ?? []), time]);
    }
    for (const [, time] of timesOf(runNode([programs.load, site]).stdout)) load.push(time);
    emptyFolder(root);
    const whole = runNode(['--import', programs.reportPeak, programs.cli, 'apply', site, '--root', root, '--yes']);
    apply.push(whole.milliseconds);
    memory.push(Number(whole.side));
  }
  return {
    users,
    phases: new Map([...phases].map(([phase, times]) => [phase, median(times)])),
    apply: median(apply),
    memory: median(memory),
    load: median(load),
  };
}

/** A command on a small site, and what Node.js takes by itself for a program that does nothing; milliseconds, medians. */
export interface ColdStart {
  readonly check: number;
  readonly nothing: number;
}

/** How long `pbxc check` takes from its start to its end, for a site without errors. */
export function measureCheck({ cli }: Programs, site: string, runs: number): ColdStart {
  const check: number[] = [];
  const nothing: number[] = [];
  for (let run = 0; run < runs; run++) {
    nothing.push(runNode(['--eval', '']).milliseconds);
    check.push(runNode([cli, 'check', site]).milliseconds);
  }
  return { check: median(check), nothing: median(nothing) };
}

/** The programs, below where `tsc -p bench` writes. */
export function programsIn(root: string): Programs {
  const compiled = join(root, 'build/bench/bench');
  return {
    cli: join(root, 'dist/cli/main.js'),
    phases: join(compiled, 'phases.js'),
    load: join(compiled, 'yaml-load.js'),
    reportPeak: join(root, 'bench/report-peak.mjs'),
  };
}

function emptyFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
}

/** The milliseconds by name in the last line that phases.ts and yaml-load.ts print. */
function timesOf(stdout: string): [string, number][] {
  const result: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  if (typeof result !== 'object' || result === null || !('milliseconds' in result))
    throw new Error(`No times in: ${stdout}`);
  return Object.entries(Object(result.milliseconds)).map(([name, time]) => [name, Number(time)]);
}
