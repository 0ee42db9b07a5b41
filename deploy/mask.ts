import { isMailbox, keyOf } from './secret-keys.ts';

/** What is known of a file that was found on a host, beside its text. */
export interface Found {
  /** It is not as pbxc left it, so anything can be in it. */
  readonly drift: boolean;
  readonly sensitive: boolean;
  /** `secretKeysOf` what it was and what is to take its place. */
  readonly secretKeys: ReadonlySet<string>;
  /** Every secret of the site. */
  readonly secretValues: ReadonlySet<string>;
}

const HIDDEN = '<not shown>';

/**
 * Makes lines of the file fit to be shown. One that stays (it is in `filled`, at the same index as its like with references
 * in `reference`) is shown with references; of all others only what cannot be a secret is shown.
 */
export function maskLines(
  lines: readonly string[],
  filled: readonly string[],
  reference: readonly string[],
  found: Found,
): string[] {
  if (!found.sensitive && !found.drift) return [...lines];
  const shown = new Map<string, string>();
  for (const [index, line] of filled.entries()) shown.set(line, reference[index] ?? HIDDEN);
  return lines.map((line) => shown.get(line) ?? maskLine(line.trim(), found));
}

const SECTION = /^\[[^\]]*\](\([^)]*\))?$/;
const OPTION = /^([^=;]*[^=;\s])(\s*=>?\s*)(.*)$/;
const SECRET_KEY = /pass|secret|cred|key|token|md5|(^|_)pin($|_)/i;

/** What is no section, no include and no plain option may be anything: a note of an old password, a line of XML. */
function maskLine(line: string, { drift, secretKeys, secretValues }: Found): string {
  if (holdsSecret(line, secretValues)) return HIDDEN;
  if (line === '' || SECTION.test(line) || line.startsWith('#include ')) return line;
  if (line.startsWith(';')) return drift ? HIDDEN : line;
  const option = OPTION.exec(line);
  if (option === null) return HIDDEN;
  const [, key = '', equals = '', value = ''] = option;
  if (isMailbox(key)) return `${key}${equals}${HIDDEN}${value.replace(/^[^,]*/, '')}`;
  if (SECRET_KEY.test(key) || secretKeys.has(keyOf(line))) return `${key}${equals}${HIDDEN}`;
  return line;
}

/** A value of the site at a place where the site does not have it. */
function holdsSecret(line: string, secretValues: ReadonlySet<string>): boolean {
  const value = line.slice(line.indexOf('=') + 1).trim();
  if (secretValues.has(value)) return true;
  return line.split(/[\s,;:=()&|"'@<>[\]/]+/).some((word) => secretValues.has(word));
}
