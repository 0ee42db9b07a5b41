import { hasControl, onOneLine } from './controls.ts';
import type { Syntax } from './syntax.ts';

/** A word of a command in double quotes (`SET NAME "value"`). Nothing can stand before a `"` in it, so that `'` is written instead, and `/` for `\`. */
export const command: Syntax = {
  name: 'command',
  escape: (text) => onOneLine(text).replaceAll('"', "'").replaceAll('\\', '/'),
  problem: (text) => {
    if (hasControl(text)) return 'contains a control character';
    return /["\\]/.test(text) ? 'contains a `"` or a backslash, which cannot be written there' : undefined;
  },
  isName: (text) => /^[A-Za-z_][A-Za-z0-9_.:/@[\]% -]*$/.test(text),
};
