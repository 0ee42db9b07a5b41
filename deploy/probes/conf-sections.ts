/** A section of a file as pbxc writes them. */
interface ConfSection {
  readonly name: string;
  readonly isTemplate: boolean;
  readonly templates: readonly string[];
  type: string | undefined;
}

const HEADER = /^\[([^\]]+)\](?:\(([^)]*)\))?/;
const TYPE = /^type\s*=\s*(\S+)/;

/** The sections of a file, without templates, with the `type` that they have or take over from theirs. */
export function sectionsOf(text: string): { readonly name: string; readonly type: string | undefined }[] {
  const sections: ConfSection[] = [];
  for (const line of text.split('\n')) {
    const [, name, inherits = ''] = HEADER.exec(line) ?? [];
    const last = sections.at(-1);
    if (name !== undefined) {
      const words = inherits.split(',').map((word) => word.trim());
      const templates = words.filter((word) => word !== '' && word !== '!' && word !== '+');
      sections.push({ name, isTemplate: words.includes('!'), templates, type: undefined });
    } else if (last !== undefined) {
      last.type = TYPE.exec(line)?.[1] ?? last.type;
    }
  }
  const types = new Map(sections.filter(({ isTemplate }) => isTemplate).map(({ name, type }) => [name, type]));
  return sections
    .filter(({ isTemplate }) => !isTemplate)
    .map(({ name, type, templates }) => ({
      name,
      type: type ?? templates.map((template) => types.get(template)).find((inherited) => inherited !== undefined),
    }));
}
