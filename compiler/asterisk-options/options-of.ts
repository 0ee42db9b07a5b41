import { documentedOptions } from './documented-options.ts';
import { READ_OPTIONS } from './read-options.ts';
import type { AsteriskVersion } from './version.ts';

/**
 * The options a section may have: `optionsOf('22', 'pjsip.conf', 'endpoint')`. The type of a section is what its `type`
 * says, where it has one, or `general`, or `queue`, `mailbox`, `class`, `user` in the files that have only one kind of
 * further sections. Undefined where anything may stand (a menu's keys) or nothing is known.
 */
export function optionsOf(
  version: AsteriskVersion,
  file: string,
  sectionType: string,
): ReadonlySet<string> | undefined {
  const documented = documentedOptions(version).files[file]?.[sectionType];
  const read = READ_OPTIONS[file]?.[sectionType];
  if (documented === undefined && read === undefined) return undefined;
  const names = [...(documented ?? []), ...(read ?? [])];
  if (names.length === 0 || names.some((name) => name === '' || /[*^]/.test(name))) return undefined;
  return new Set(names);
}
