/**
 * A caller ID as `callerid` of pjsip.conf and other files takes it: `"name" <number>`. Asterisk looks for the last `<`
 * first, so the brackets are always there; inside the quotes a backslash keeps a quote or a backslash, and nothing else
 * is special. A name comes back from a running Asterisk 22 exactly as it went in.
 */
export function callerId(name: string, number: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}" <${number}>`;
}
