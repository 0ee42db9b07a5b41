import type { Place } from '../source/place.ts';

/** A piece of one line and where it stands. Escapes and comments are gone from `text`, so columns need not be consecutive. */
export interface ConfText {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** Of the first character, counted from 1 in UTF-16 units. */
  readonly column: number;
  /** The column of each character, where they do not follow one another. */
  readonly columns?: readonly number[];
}

export function sliceText(from: ConfText, start: number, end = from.text.length): ConfText {
  const text = from.text.slice(start, end);
  const column = columnAt(from, start);
  if (from.columns === undefined) return { text, line: from.line, column };
  return { text, line: from.line, column, columns: from.columns.slice(start, end) };
}

/** Without the blanks and control characters that Asterisk cuts off both ends. */
export function stripText(from: ConfText): ConfText {
  let start = 0;
  let end = from.text.length;
  while (start < end && from.text.charCodeAt(start) <= BLANK) start++;
  while (end > start && from.text.charCodeAt(end - 1) <= BLANK) end--;
  return start === 0 && end === from.text.length ? from : sliceText(from, start, end);
}

export function placeOfText(file: string, at: ConfText): Place {
  const last = columnAt(at, Math.max(at.text.length - 1, 0));
  return { file, line: at.line, column: at.column, length: last - at.column + 1, path: '' };
}

function columnAt(at: ConfText, index: number): number {
  if (at.columns === undefined) return at.column + index;
  return at.columns[index] ?? (at.columns.at(-1) ?? at.column) + 1;
}

const BLANK = 32;
