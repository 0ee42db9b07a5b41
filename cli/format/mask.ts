const secretKey = /(?:^|_)(?:password|secret|pin|md5_cred)$/;
const keyAndValue =
  /((?:^|[\s{,])["']?(?:\w+_)?(?:password|secret|pin|md5_cred)["']?\s*:\s+)("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s{[#].*?(?=,\s|\s*\}\s*$|\s+#|$))/g;

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
