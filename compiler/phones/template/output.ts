import type { SecretUse } from '../../artifact.ts';
import type { Secret } from '../../secret.ts';
import type { Origin } from '../../source/origin.ts';
import type { Syntax } from '../syntax/syntax.ts';

/** A file in the making. Text of the template goes in as it is, values only through the escape of the syntax. */
export interface Output {
  readonly syntax: Syntax;
  /** What the lines that begin now come from. */
  origin: Origin;
  markup(text: string): void;
  value(text: string): void;
  secret(secret: Secret): void;
  finish(): Rendered;
}

export interface Rendered {
  readonly content: string;
  readonly secrets: readonly SecretUse[];
  /** Index 0 is line 1. */
  readonly origins: readonly (Origin | undefined)[];
}

/** No file of a phone is so long: a template that goes on is wrong. */
export const longestFile = 4 * 1024 * 1024;

export function outputOf(syntax: Syntax, origin: Origin): Output {
  const secrets: SecretUse[] = [];
  const origins: Origin[] = [];
  // Joined at the end: text that grows bit by bit stays in memory as its bits.
  const texts: string[] = [];
  let length = 0;
  let isLineOpen = false;

  const add = (text: string): void => {
    for (let at = 0; at < text.length; ) {
      if (!isLineOpen) origins.push(output.origin);
      const end = text.indexOf('\n', at);
      isLineOpen = end === -1;
      at = isLineOpen ? text.length : end + 1;
    }
    texts.push(text);
    length += text.length;
  };

  const output: Output = {
    syntax,
    origin,
    markup(text) {
      // A line that began with blanks of the template belongs to what its first value comes from.
      add(syntax.lineEnd === undefined ? text : text.replaceAll('\n', syntax.lineEnd));
    },
    value(text) {
      add(syntax.escape(text));
    },
    secret(secret) {
      const start = length;
      // Written as a reference that nothing in a site can be taken for: where it stands says what it is.
      add(syntax.escape(`{secret ${secret.id}}`));
      secrets.push({ start, end: length, secret, syntax: syntax.name });
    },
    finish: () => ({ content: texts.join(''), secrets, origins }),
  };
  return output;
}
