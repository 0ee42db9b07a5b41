import { hasControl } from './controls.ts';
import type { Syntax } from './syntax.ts';

/** The inside of a string in double quotes. */
export const json: Syntax = {
  name: 'json',
  escape: (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(
        /[\u007f-\u009f\u2028\u2029]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
  problem: (text) => (hasControl(text) ? 'contains a control character' : undefined),
  isName: (text) => /^[A-Za-z_][A-Za-z0-9_.:/@[\]%-]*$/.test(text),
};
