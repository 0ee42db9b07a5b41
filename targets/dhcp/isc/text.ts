/**
 * A text between quotes, as dhcpd reads it: a backslash keeps a quote or a backslash, and three octal digits after one are
 * a byte. Whatever is no plain ASCII is written so, byte by byte.
 */
export function iscText(text: string | Uint8Array): string {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return `"${[...bytes].map(iscByte).join('')}"`;
}

function iscByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '"' || character === '\\') return `\\${character}`;
  return byte >= 0x20 && byte < 0x7f ? character : `\\${byte.toString(8).padStart(3, '0')}`;
}

/** `00:15:65` for `001565`. */
export function withColons(hex: string): string {
  return (hex.match(/../g) ?? []).join(':');
}
