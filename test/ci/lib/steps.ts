import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { version } from '../../../cli/version.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';

/** A step of a job that runs a shell. */
export interface Step {
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface RanStep {
  readonly code: number;
  /** Standard output. */
  readonly out: string;
}

/** What `${{ ... }}` stands for, by what is between the braces. */
export type Expressions = Readonly<Record<string, string>>;

/** The variables of a step, with their expressions worked out; one that is not known is a mistake of the file or of the test. */
export function evaluated(text: string, expressions: Expressions): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = expressions[expression];
    if (value === undefined) throw new Error(`nobody says what ${expression} is`);
    return value;
  });
}

/**
 * Runs the script of a step as a runner does: `bash -e`, with `npx` being this pbxc instead of the published one. The variables
 * that it leaves in `$GITHUB_ENV` are those of the next.
 */
export async function runStep(step: Step, cwd: string, temp: string, env: Record<string, string>): Promise<RanStep> {
  const bin = join(temp, 'bin');
  mkdirSync(bin, { recursive: true });
  const npx = join(bin, 'npx');
  const cli = join(packageRoot(), 'dist/cli/main.js');
  writeFileSync(
    npx,
    `#!/bin/bash\n[ "$1 $2" = "--yes pbxc@${version()}" ] || exit 99\nshift 2\nexec node ${cli} "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const kept = join(temp, 'env');
  const script = join(temp, 'step.sh');
  writeFileSync(kept, '');
  writeFileSync(script, step.run);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    env: { PATH: `${bin}${delimiter}${process.env['PATH']}`, HOME: temp, GITHUB_ENV: kept, ...env, ...step.env },
  });
  let out = '';
  // Progress of what takes long on a busy machine goes to standard error, which a runner shows too.
  child.stderr.resume();
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString('utf8');
  });
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)));
  for (const line of readFileSync(kept, 'utf8').split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0) env[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return { code, out };
}
