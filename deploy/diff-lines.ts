import { diffArrays } from 'diff';

export interface DiffLine {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

/** Lines that belong together, with up to three unchanged ones around them. Lines are counted from 1. */
export interface Hunk {
  readonly oldLine: number;
  readonly newLine: number;
  readonly lines: readonly DiffLine[];
}

const CONTEXT = 3;

/** The time jsdiff takes grows with the square of the changes; past this many, all lines old and new are shown. */
const MOST_EDITS = 2000;

/** The difference of two lists of lines, which start at these (0-based) lines of their files. */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
  oldStart: number,
  newStart: number,
): Hunk[] {
  const { skipped, lines } = compareLines(before, after);
  return toHunks(lines, oldStart + skipped + 1, newStart + skipped + 1);
}

export function hasSameLines(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((line, index) => line === after[index]);
}

/** All lines but those before the first change and after the last one, of which only what is shown around it stays. */
function compareLines(
  before: readonly string[],
  after: readonly string[],
): { readonly skipped: number; readonly lines: DiffLine[] } {
  const lines: DiffLine[] = [];
  const add = (sign: DiffLine['sign'], texts: readonly string[]) => {
    for (const text of texts) lines.push({ sign, text });
  };
  // What is the same at both ends of a section of thousands of lines need not go through a comparison.
  const start = commonLength(before, after, (lines, index) => lines[index]);
  const oldRest = before.slice(start);
  const newRest = after.slice(start);
  const end = commonLength(oldRest, newRest, (lines, index) => lines[lines.length - 1 - index]);
  const old = oldRest.slice(0, oldRest.length - end);
  const now = newRest.slice(0, newRest.length - end);
  const changes =
    old.length === 0 || now.length === 0 ? undefined : diffArrays(old, now, { maxEditLength: MOST_EDITS });
  const skipped = Math.max(0, start - CONTEXT);
  add(' ', before.slice(skipped, start));
  if (changes === undefined) {
    add('-', old);
    add('+', now);
  } else {
    for (const { added, removed, value } of changes) add(added ? '+' : removed ? '-' : ' ', value);
  }
  const tail = before.length - end;
  add(' ', before.slice(tail, tail + CONTEXT));
  return { skipped, lines };
}

/** How many lines are the same from one end on. */
function commonLength(
  before: readonly string[],
  after: readonly string[],
  lineAt: (lines: readonly string[], index: number) => string | undefined,
): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && lineAt(before, length) === lineAt(after, length)) length += 1;
  return length;
}

function toHunks(lines: readonly DiffLine[], oldFirst: number, newFirst: number): Hunk[] {
  const hunks: Hunk[] = [];
  let oldLine = oldFirst;
  let newLine = newFirst;
  let hunk: { oldLine: number; newLine: number; lines: DiffLine[] } | undefined;
  let unchanged: DiffLine[] = [];
  for (const line of lines) {
    if (line.sign === ' ') {
      unchanged.push(line);
    } else {
      if (hunk === undefined || unchanged.length > 2 * CONTEXT) {
        hunk?.lines.push(...unchanged.slice(0, CONTEXT));
        const context = unchanged.slice(-CONTEXT);
        hunk = { oldLine: oldLine - context.length, newLine: newLine - context.length, lines: context };
        hunks.push(hunk);
      } else {
        hunk.lines.push(...unchanged);
      }
      unchanged = [];
      hunk.lines.push(line);
    }
    if (line.sign !== '+') oldLine += 1;
    if (line.sign !== '-') newLine += 1;
  }
  hunk?.lines.push(...unchanged.slice(0, CONTEXT));
  return hunks;
}
