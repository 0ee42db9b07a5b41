import { hasControl, onOneLine } from './controls.ts';
import type { Syntax } from './syntax.ts';

/** `NAME="value"` to the end of a line of DOS; nothing can stand before a quote in a value, which becomes an apostrophe. */
export const panasonic: Syntax = {
  name: 'panasonic',
  lineEnd: '\r\n',
  escape: (text) => onOneLine(text).replaceAll('"', "'"),
  problem: (text) => {
    if (hasControl(text)) return 'contains a control character';
    return text.includes('"') ? 'contains a double quote' : undefined;
  },
  isName: (text) => /^[A-Z][A-Z0-9_]{0,31}$/.test(text),
};
