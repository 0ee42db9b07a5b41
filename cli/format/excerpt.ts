import { printable } from '../../compiler/printable.ts';
import { graphemeWidth } from './width.ts';

/** A source line cut down to what fits, and where in it the caret goes, in columns of a terminal. */
export interface Excerpt {
  readonly text: string;
  readonly caretAt: number;
  readonly caretWidth: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** Whether the caret underlines it. */
  readonly marked: boolean;
}

const tabStop = 4;
const ellipsis = '…';

/**
 * Shows `line` around the `length` UTF-16 units from `column` (1-based) in at most `maxWidth` columns of a terminal. `mask`
 * hides what must not be shown, without changing the length of the text.
 */
export function excerpt(
  line: string,
  column: number,
  length: number,
  maxWidth: number,
  mask: (text: string) => string,
): Excerpt {
  // A site may be one line of megabytes: what is far from the caret is cut before it is looked at. Wide enough that the
  // key of every value that is shown is there for `mask` to see.
  const from = Math.max(0, column - 1 - 4 * maxWidth);
  const to = column - 1 + 4 * maxWidth;
  const cells = cellsOf(mask(line.slice(from, to)), column - 1 - from, length);
  const window = fold(cells, maxWidth, from > 0, to < line.length);
  const markStart = window.findIndex((cell) => cell.marked);
  const markEnd = window.findLastIndex((cell) => cell.marked);
  if (markStart < 0) return { text: textOf(window), caretAt: widthOf(window), caretWidth: 1 };
  return {
    text: textOf(window),
    caretAt: widthOf(window.slice(0, markStart)),
    caretWidth: Math.max(1, widthOf(window.slice(markStart, markEnd + 1))),
  };
}

let segmenter: Intl.Segmenter | undefined;

/** Making one takes 25 ms, which a site without a problem need not wait for. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}

function cellsOf(text: string, markStart: number, markLength: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes().segment(text)) {
    const marked = index + segment.length > markStart && index < markStart + markLength;
    const width = segment === '\t' ? tabStop - (column % tabStop) : graphemeWidth(printable(segment));
    cells.push({ text: segment === '\t' ? ' '.repeat(width) : printable(segment), width, marked });
    column += width;
  }
  return cells;
}

/** The cells that fit, around the first marked one, with an ellipsis on each side where something is cut. */
function fold(cells: readonly Cell[], maxWidth: number, cutBefore: boolean, cutAfter: boolean): readonly Cell[] {
  if (!cutBefore && !cutAfter && widthOf(cells) <= maxWidth) return cells;
  const mark = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  );
  let start = mark;
  for (let room = Math.floor(maxWidth / 2); start > 0 && room > 0; start--) room -= cells[start - 1]?.width ?? 0;
  let end = start;
  for (let room = maxWidth - 2; end < cells.length; end++) {
    room -= cells[end]?.width ?? 0;
    if (room < 0) break;
  }
  const dots: Cell = { text: ellipsis, width: 1, marked: false };
  const before = start > 0 || cutBefore ? [dots] : [];
  const after = end < cells.length || cutAfter ? [dots] : [];
  return [...before, ...cells.slice(start, end), ...after];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cell.text)
    .join('')
    .trimEnd();
}
