/**
 * A caller ID as `callerid` of pjsip.conf and other files takes it: `"name" <number>`. Asterisk looks for the last `<`
 * first, so the brackets are always there; inside the quotes a backslash keeps a quote or a backslash, and nothing else
 * is special. A name comes back from a running Asterisk 22 exactly as it went in.
 */
export function callerId(name: string, number: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}" <${number}>`;
}

/** Why Asterisk cannot keep this as a caller's name, as the end of a sentence; beyond what `confTextProblem` says. */
export function callerIdNameProblem(name: string): string | undefined {
  const bytes = Buffer.byteLength(name);
  return bytes > MAX_BYTES ? `takes ${bytes} bytes, more than the ${MAX_BYTES} Asterisk keeps` : undefined;
}

/** res_pjsip copies name and number into 80 bytes each and cuts the rest off, within a letter if it comes to that. */
const MAX_BYTES = 79;
