const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A text in the form of NVT terminals, which the mode `netascii` asks for: ends of line are CR LF, a lone CR is CR NUL. */
export function toNetascii(body: Uint8Array): Uint8Array {
  let extra = 0;
  for (const byte of body) if (byte === lineFeed || byte === carriageReturn) extra++;
  if (extra === 0) return body;
  const result = new Uint8Array(body.length + extra);
  let at = 0;
  for (const byte of body) {
    if (byte === lineFeed) result[at++] = carriageReturn;
    result[at++] = byte;
    if (byte === carriageReturn) result[at++] = 0;
  }
  return result;
}
