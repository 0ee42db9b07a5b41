import { command } from './command.ts';
import { json } from './json.ts';
import { lines } from './lines.ts';
import { panasonic } from './panasonic.ts';
import { quoted } from './quoted.ts';
import type { Syntax, SyntaxName } from './syntax.ts';
import { xml } from './xml.ts';

/** Every syntax of phones' files. A new one is a file, a name in `syntax.ts`, and a line here. */
export const syntaxes: Readonly<Record<SyntaxName, Syntax>> = { lines, quoted, xml, json, command, panasonic };
