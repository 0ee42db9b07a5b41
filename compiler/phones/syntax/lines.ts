import { hasControl, onOneLine } from './controls.ts';
import type { Syntax } from './syntax.ts';

/** `name = value`: nothing is special in a value but its end, which is the end of the line; blanks at its ends are cut off. */
export const lines: Syntax = {
  name: 'lines',
  escape: onOneLine,
  problem: (text) => (hasControl(text) ? 'contains a control character' : undefined),
  isName: (text) => /^[A-Za-z_][A-Za-z0-9_.:/@[\]% -]*$/.test(text),
};
