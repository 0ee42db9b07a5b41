const name = String.raw`(?:\w*(?:password|passwd|secret)|(?:admin_|user_)?pin|md5_cred)`;
const secretKey = new RegExp(`^${name}$`);
/** In YAML: the key, and its value to the end of the line, or in a map in one line to the next key or the closing brace. */
const keyAndValue = new RegExp(
  String.raw`((?:^|[\s{,])["']?${name}["']?\s*:\s+)("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s{[#].*?(?=,\s|\s*\}|\s+#|$))`,
  'g',
);

/** Whether the value under this key is one nobody should read over a shoulder or in a log. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(key);
}

/** A line of YAML with every secret written in the clear starred out, its length kept so that columns stay true. */
export function maskLine(line: string): string {
  return line.replace(keyAndValue, (whole: string, key: string, value: string) =>
    value === 'auto' ? whole : key + '*'.repeat(value.length),
  );
}
