/** What of two texts is left without the sections that are the same at both ends. */
export interface ChangedPart {
  readonly before: string;
  readonly after: string;
  /** How many lines stand in front of it, in both. */
  readonly start: number;
}

/** Cut where sections start, so that each of them is whole in it. Two texts of megabytes that differ in little have little to compare. */
export function changedPart(before: string, after: string): ChangedPart {
  const start = sectionBefore(before, commonStart(before, after));
  const most = Math.min(before.length, after.length) - start;
  const end = sectionAfter(before, before.length - commonEnd(before, after, most));
  return {
    before: before.slice(start, end),
    after: after.slice(start, after.length - (before.length - end)),
    start: countLines(before, start),
  };
}

/** Where the last section starts of which the first character stands before an offset; 0 when there is none. */
function sectionBefore(text: string, offset: number): number {
  return offset < 2 ? 0 : text.lastIndexOf('\n[', offset - 2) + 1;
}

/** Where the first section starts behind an offset; the end of the text when there is none. */
function sectionAfter(text: string, offset: number): number {
  const found = text.indexOf('\n[', offset);
  return found < 0 ? text.length : found + 1;
}

const STEP = 4096;

/** How many characters are the same from the start on. */
function commonStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length + STEP <= most && before.slice(length, length + STEP) === after.slice(length, length + STEP))
    length += STEP;
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1;
  return length;
}

/** How many characters are the same from the end on, up to `most`. */
function commonEnd(before: string, after: string, most: number): number {
  const tail = (text: string, length: number, size: number): string =>
    text.slice(text.length - length - size, text.length - length);
  let length = 0;
  while (length + STEP <= most && tail(before, length, STEP) === tail(after, length, STEP)) length += STEP;
  while (length < most && tail(before, length, 1) === tail(after, length, 1)) length += 1;
  return length;
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
