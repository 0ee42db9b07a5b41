const unsafe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The text with what would drive a terminal or reorder the line made visible: a site is other people's text, and an escape
 * sequence in a display name must not act on the reviewer's screen.
 */
export function printable(text: string): string {
  return text.replace(unsafe, picture);
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
