import type { Conf, ConfOption } from './parse.ts';

export interface EffectiveSection {
  readonly name: string;
  readonly options: readonly (readonly [key: string, value: string])[];
}

/**
 * What a program sees of a file: sections with what they inherit, templates left out, `(+)` and `+=` carried out. A parent
 * or a section to add to that is not there is left out (Asterisk refuses the file).
 */
export function effectiveSections(conf: Conf): EffectiveSection[] {
  const inOrder: MutableSection[] = [];
  const parents = new Map<string, MutableSection>();
  const additions = new Map<string, MutableSection>();

  for (const written of conf.sections) {
    const id = written.name.text.toLowerCase();
    const known = written.adds ? additions.get(id) : undefined;
    if (written.adds && !known) continue;
    const section = known ?? { name: written.name.text, template: written.template, options: [] };
    for (const parent of written.inherits) {
      for (const [key, value] of parents.get(parent.text.toLowerCase())?.options ?? [])
        section.options.push([key, value]);
    }
    for (const option of written.options) apply(section.options, option);
    if (known) continue;
    inOrder.push(section);
    // Of several sections of one name, the first is what others inherit from and add to.
    if (!parents.has(id)) parents.set(id, section);
    if (!section.template && !additions.has(id)) additions.set(id, section);
  }
  return inOrder.filter((section) => !section.template).map(({ name, options }) => ({ name, options }));
}

interface MutableSection {
  readonly name: string;
  readonly template: boolean;
  readonly options: [string, string][];
}

function apply(options: [string, string][], { key, value, appends }: ConfOption): void {
  const last = appends ? options.findLast(([name]) => name === key.text) : undefined;
  // Asterisk takes the last value of the key, but changes the first option that has this value.
  const changed = options.find(([name, before]) => name === last?.[0] && before === last[1]);
  if (changed) changed[1] = strip(changed[1] + value.text);
  else options.push([key.text, strip(value.text)]);
}

/** Without the characters that Asterisk takes for blanks: others, such as a no-break space, are part of a text. */
function strip(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$/g, '');
}
