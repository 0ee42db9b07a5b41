/**
 * What Asterisk's configuration reader (main/config.c) makes of a value's text, found out with a running Asterisk 22:
 *
 * - `;` starts a comment anywhere in a line, `\;` is a plain `;`. No other character is special inside a value, and a
 *   backslash before anything but `;` is a backslash, so `;` is all there is to escape.
 * - Blanks and control characters are cut off both ends of a value.
 * - A line of more than 8190 bytes is skipped with a warning, up to its end: an option is lost, none is added.
 * - Bytes above 127 pass unchanged; a NUL ends the line, a newline starts another option.
 * - A value that starts with `>`, `=`, `[` or `#` is safe behind `key = `, with that blank.
 */
export function escapeConfText(value: string): string {
  return value.includes(';') ? value.replaceAll(';', '\\;') : value;
}

/** The most bytes a value may take once it is escaped: 8190 less room for a key. */
export const MAX_VALUE_BYTES = 8000;

/** Why Asterisk's configuration syntax cannot hold this value, as the end of a sentence ("it ..."); undefined if it can. */
export function confTextProblem(value: string): string | undefined {
  // Escaping doubles a value at most.
  if (value.length <= MAX_VALUE_BYTES / 2 && PLAIN.test(value)) return undefined;
  const control = CONTROL.exec(value);
  if (control) return `contains ${controlName(control[0])} at character ${control.index + 1}`;
  if (HALF_PAIR.test(value)) return 'contains half of a surrogate pair, which no encoding can hold';
  if (value.startsWith(' ')) return 'starts with a blank, which Asterisk cuts off';
  if (value.endsWith(' ')) return 'ends with a blank, which Asterisk cuts off';
  const bytes = Buffer.byteLength(escapeConfText(value));
  if (bytes > MAX_VALUE_BYTES) return `takes ${bytes} bytes, more than the ${MAX_VALUE_BYTES} that fit into a line`;
  return undefined;
}

/** Why this cannot be a section's name (the part in `[ ]`), as the end of a sentence; undefined if it can. */
export function confNameProblem(name: string): string | undefined {
  if (PLAIN_NAME.test(name)) return undefined;
  if (name === '') return 'is empty';
  const odd = NOT_IN_NAME.exec(name);
  if (odd) return `contains "${odd[0]}", which has a meaning of its own in a section's line`;
  const problem = confTextProblem(name);
  if (problem !== undefined) return problem;
  // main/config.c copies the name into 80 bytes and cuts the rest off without a word.
  const bytes = Buffer.byteLength(name);
  return bytes > MAX_NAME_BYTES ? `takes ${bytes} bytes, more than the ${MAX_NAME_BYTES} Asterisk keeps` : undefined;
}

const MAX_NAME_BYTES = 79;
const PLAIN_NAME = /^[\w.@-]{1,79}$/;
const NOT_IN_NAME = /[[\](),;!]|^\+/;

/** The common case: printable ASCII without blanks at the ends. Says nothing about what does not match. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const HALF_PAIR = /\p{Cs}/u;

const CONTROL_NAMES = new Map([
  ['\0', 'a NUL character'],
  ['\t', 'a tab'],
  ['\n', 'a newline'],
  ['\r', 'a carriage return'],
]);

function controlName(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return CONTROL_NAMES.get(character) ?? `the control character U+${code}`;
}
