import { documentedOptions } from './documented-options.ts';
import type { AsteriskVersion } from './version.ts';

/** The names of all dialplan applications, as they are documented. Asterisk takes them in any mix of capitals. */
export function applications(version: AsteriskVersion): readonly string[] {
  return documentedOptions(version).applications;
}
