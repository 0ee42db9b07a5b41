import type { DiffLine, Hunk } from './diff-lines.ts';
import { pairSections, type SectionPair, splitSections } from './sections.ts';
import { visible } from './visible.ts';

/** How a file changes, for people; a secret is a reference or `<not shown>` on both sides. */
export interface FileDiff {
  readonly path: string;
  readonly added: number;
  readonly removed: number;
  readonly sections: readonly SectionDiff[];
  /** How many more lines, changed ones and their neighbours, there would be to show. */
  readonly hidden: number;
}

export interface SectionDiff {
  /** How the section starts: `[alice](endpoint)`; empty for the lines before the first section. */
  readonly header: string;
  readonly hunks: readonly Hunk[];
}

/** Compares two files section by section, each by `hunksOf`. At most `limit` lines are returned; how many more there are is counted. */
export function sectionDiffs(
  path: string,
  before: readonly string[],
  after: readonly string[],
  hunksOf: (pair: SectionPair) => readonly Hunk[],
  limit: number,
): FileDiff {
  let added = 0;
  let removed = 0;
  let hidden = 0;
  let room = limit;
  const sections: SectionDiff[] = [];
  for (const pair of pairSections(splitSections(before), splitSections(after))) {
    const hunks: Hunk[] = [];
    for (const hunk of hunksOf(pair)) {
      added += countSign(hunk, '+');
      removed += countSign(hunk, '-');
      const lines = hunk.lines.slice(0, room);
      hidden += hunk.lines.length - lines.length;
      room -= lines.length;
      if (lines.length > 0) hunks.push({ ...hunk, lines: lines.map(visibleLine) });
    }
    const header = pair.after?.header ?? pair.before?.header ?? '';
    if (hunks.length > 0) sections.push({ header: visible(header), hunks });
  }
  return { path, added, removed, sections, hidden };
}

/** The lines of a text; its last line end does not start another. */
export function linesOf(content: string): string[] {
  const lines = content.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function countSign(hunk: Hunk, sign: DiffLine['sign']): number {
  let count = 0;
  for (const line of hunk.lines) if (line.sign === sign) count += 1;
  return count;
}

function visibleLine({ sign, text }: DiffLine): DiffLine {
  return { sign, text: visible(text) };
}
