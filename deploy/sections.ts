/** A stretch of a file: what stands before its first `[section]`, or one section. */
export interface Section {
  /** Unlike any other section's of the file: its name, and how many of that name came before it. */
  readonly key: string;
  /** The start of the line that starts it, `[alice](endpoint)`; empty for what stands before the first. */
  readonly header: string;
  /** Of its first line, counted from 0. */
  readonly start: number;
  readonly lines: readonly string[];
}

const HEADER = /^\[[^\]]*\]?(\([^)]*\))?/;

/** Splits by section headers, so that two files can be compared section by section: comparing lines is quadratic. */
export function splitSections(lines: readonly string[]): Section[] {
  const starts: number[] = [0];
  for (const [index, line] of lines.entries()) if (index > 0 && line.startsWith('[')) starts.push(index);
  const seen = new Map<string, number>();
  return starts.map((start, index) => {
    const first = lines[start] ?? '';
    const header = HEADER.exec(first)?.[0] ?? '';
    const name = header.slice(0, header.indexOf(']') + 1);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { key: `${name}${before}`, header, start, lines: lines.slice(start, starts[index + 1]) };
  });
}

/** A section of either file with its partner in the other. */
export interface SectionPair {
  readonly before: Section | undefined;
  readonly after: Section | undefined;
}

/** In the order of the new file; a section that goes stands behind the one it stood behind. */
export function pairSections(before: readonly Section[], after: readonly Section[]): SectionPair[] {
  const kept = new Set(after.map((section) => section.key));
  const gone = new Map<string, Section[]>();
  const partners = new Map<string, Section>();
  let anchor = '';
  for (const section of before) {
    if (kept.has(section.key)) {
      partners.set(section.key, section);
      anchor = section.key;
    } else {
      const list = gone.get(anchor);
      if (list === undefined) gone.set(anchor, [section]);
      else list.push(section);
    }
  }
  const pairs: SectionPair[] = [];
  const addGone = (key: string) => {
    for (const section of gone.get(key) ?? []) pairs.push({ before: section, after: undefined });
  };
  addGone('');
  for (const section of after) {
    pairs.push({ before: partners.get(section.key), after: section });
    addGone(section.key);
  }
  return pairs;
}
