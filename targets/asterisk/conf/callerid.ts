/**
 * A caller ID as `callerid` of pjsip.conf and other files takes it: `"name" <number>`. Asterisk looks for the last `<`
 * first, so the brackets are always there; inside the quotes a backslash keeps a quote or a backslash, and nothing else
 * is special. A name comes back from a running Asterisk 22 exactly as it went in; of a very long one, as many letters as it keeps.
 */
export function callerId(name: string, number: string): string {
  return `"${cut(name).replace(/["\\]/g, '\\$&')}" <${number}>`;
}

/** res_pjsip copies the name into 80 bytes and cuts the rest off, within a letter if it comes to that: so it is cut before. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  let end = 0;
  let bytes = 0;
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > MAX_BYTES) break;
    end += letter.length;
  }
  return name.slice(0, end);
}

const MAX_BYTES = 79;
