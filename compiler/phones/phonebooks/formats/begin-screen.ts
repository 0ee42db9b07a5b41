import type { Output } from '../../template/output.ts';

/** The beginning of a screen of XML: its root, with attributes if it has some, and its title. */
export function beginScreen(output: Output, root: string, title: string): void {
  output.markup(`<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n  <Title>`);
  output.value(title);
  output.markup('</Title>\n');
}
