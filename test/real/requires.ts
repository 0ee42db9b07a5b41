import { missing } from '../lib/missing.ts';
import { programs } from '../lib/programs.ts';

/**
 * Names the real programs a test file needs, before its first suite. If one is missing, the tests of the file are
 * skipped and counted as such (neither they nor their hooks run); with `CI=true` that is a failure instead.
 */
export function requires(...names: (keyof typeof programs)[]): void {
  for (const name of names) {
    const advice = programs[name]();
    if (advice) missing.push(`${name} is missing: ${advice}`);
  }
  if (missing.length > 0 && process.env['CI'] === 'true') throw new Error(missing.join('\n'));
}
