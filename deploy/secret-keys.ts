import type { Artifact } from '../compiler/artifact.ts';

/** Of which options the values are secrets in this file, so that a value that is no longer known is not shown either. */
export function secretKeysOf({ content, secrets }: Pick<Artifact, 'content' | 'secrets'>): Set<string> {
  const keys = new Set<string>();
  for (const { start, end } of secrets) {
    const lineEnd = content.indexOf('\n', end);
    const line = content.slice(content.lastIndexOf('\n', start) + 1, lineEnd < 0 ? content.length : lineEnd);
    if (line.includes('=')) keys.add(keyOf(line));
  }
  return keys;
}

/** A mailbox's line has its number as the key: `1000 => 4821,Alice`. */
export function isMailbox(key: string): boolean {
  return /^[0-9*#]+$/.test(key);
}

/** An option's name; a dialplan line's is its application, as all of them are called `exten` or `same`. */
export function keyOf(line: string): string {
  const equals = line.indexOf('=');
  const key = (equals < 0 ? line : line.slice(0, equals)).trim();
  if (isMailbox(key)) return 'mailbox';
  if (key !== 'exten' && key !== 'same') return key;
  return /,\s*(\w+)\(/.exec(line)?.[1] ?? key;
}
