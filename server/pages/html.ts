import { printable } from '../../compiler/printable.ts';
import { escapeXml } from '../../compiler/xml.ts';

const markup = Symbol('markup');

/** Markup that `html` made. A text of a site, or a value that JSON made, is never one: it has no such symbol. */
export interface Html {
  readonly [markup]: string;
}

/** What a hole takes: a text is escaped, markup stays markup, of a list each, and nothing for what is absent. */
export type Hole = string | number | Html | undefined | readonly Hole[];

/**
 * Markup with holes: html`<td>${name}</td>`. Whatever text stands in a hole is shown as it is and is never markup. Holes stand in
 * content, or in an attribute's value between double quotes.
 */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = parts[0] ?? '';
  for (const [index, hole] of holes.entries()) text += filled(hole) + (parts[index + 1] ?? '');
  return { [markup]: text };
}

export function markupText(made: Html): string {
  return made[markup];
}

function filled(hole: Hole): string {
  if (hole === undefined) return '';
  if (typeof hole === 'string') return shown(hole);
  if (typeof hole === 'number') return String(hole);
  if (markup in hole) return hole[markup];
  return hole.map(filled).join('');
}

/** Line feeds stay; what would hide or reorder the text around it is made visible. */
function shown(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeXml(printable(line)))
    .join('\n');
}
