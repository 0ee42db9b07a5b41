import { isMailbox, keyOf } from './secret-keys.ts';

/** What is known of a file that was found on a host, beside its text. */
export interface Found {
  /** It is not as pbxc left it, so anything can be in it. */
  readonly drift: boolean;
  readonly sensitive: boolean;
  /** `secretKeysOf` what it was and what is to take its place. */
  readonly secretKeys: ReadonlySet<string>;
  /** Every secret of the site. */
  readonly secretValues: SecretSet;
}

/** Tells a secret when it is there. */
export type SecretSet = Pick<ReadonlySet<string>, 'has'>;

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
  return lines.map((line) => shown.get(line) ?? maskLine(line, found));
}

const SECTION = /^\[[^\]]*\](\([^)]*\))?$/;
const OPTION = /^([^=;]*[^=;\s])(\s*=>?\s*)(.*)$/;
const SECRET_KEY = /pass|secret|cred|key|token|md5|(^|_)pin($|_)/i;

/** What is no section, no include and no plain option may be anything: a note of an old password, a line of XML. */
export function maskLine(line: string, { drift, secretKeys, secretValues }: Found): string {
  const text = line.trim();
  const [, key = '', equals = '', value = ''] = OPTION.exec(text) ?? [];
  if (key === '') {
    if (holdsSecret(text, secretValues)) return HIDDEN;
    const isHarmless = text === '' || SECTION.test(text) || text.startsWith('#include ');
    return isHarmless || (text.startsWith(';') && !drift) ? line : HIDDEN;
  }
  if (holdsSecret(key, secretValues)) return HIDDEN;
  if (isMailbox(key)) return `${key}${equals}${maskMailbox(value, secretValues)}`;
  const isSecret = SECRET_KEY.test(key) || secretKeys.has(keyOf(text)) || holdsSecret(value, secretValues);
  return isSecret ? `${key}${equals}${HIDDEN}` : line;
}

/** The PIN comes first, up to a comma; then the name and what is for everybody to see. */
function maskMailbox(value: string, secretValues: SecretSet): string {
  const rest = value.replace(/^[^,]*/, '');
  return holdsSecret(rest, secretValues) ? HIDDEN : HIDDEN + rest;
}

/** A value of the site where the site does not have it. */
function holdsSecret(text: string, secretValues: SecretSet): boolean {
  if (secretValues.has(text)) return true;
  return text.split(/[\s,;:=()&|"'@<>[\]/]+/).some((word) => secretValues.has(word));
}
