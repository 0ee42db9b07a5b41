import { hasControl, onOneLine } from './controls.ts';
import type { Syntax } from './syntax.ts';

/** `name="value"`: a backslash stands before `"` and `\`. */
export const quoted: Syntax = {
  name: 'quoted',
  escape: (text) => onOneLine(text).replace(/["\\]/g, '\\$&'),
  problem: (text) => (hasControl(text) ? 'contains a control character' : undefined),
  isName: (text) => /^[A-Za-z_][A-Za-z0-9_.:/@[\]%-]*$/.test(text),
};
