import { escapeXml } from '../../xml.ts';
import { hasControl, onOneLine } from './controls.ts';
import type { Syntax } from './syntax.ts';

/** Content of an element, or of an attribute in double quotes. */
export const xml: Syntax = {
  name: 'xml',
  escape: (text) => escapeXml(onOneLine(text)),
  problem: (text) => (hasControl(text) ? 'contains a control character' : undefined),
  isName: (text) => /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(text),
};
