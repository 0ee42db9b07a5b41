import { secretKeyPattern } from '../secret-key.ts';

/**
 * In YAML: the key, and its value to the end of the line, or in a map in one line to the next key or the closing brace. What
 * stands in braces is shown only where it is a reference.
 */
const keyAndValue = new RegExp(
  String.raw`((?:^|[\s{,])["']?${secretKeyPattern}["']?\s*:\s+)("(?:[^"\\]|\\.)*"?|'[^']*'?|\{(?!\s*(?:env|file|auto|rotate)\s*:)[^}]*\}?|\[[^\]]*\]?|[^\s{[#].*?(?=,\s|\s*\}|\s+#|$))`,
  'g',
);

/** A line of YAML with every secret written in the clear starred out, its length kept so that columns stay true. */
export function maskLine(line: string): string {
  return line.replace(keyAndValue, (whole: string, key: string, value: string) =>
    value === 'auto' ? whole : key + '*'.repeat(value.length),
  );
}
