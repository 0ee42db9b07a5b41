import type { Artifact, ArtifactPart } from '../compiler/artifact.ts';

/** What of two texts is left without the sections that are the same at both ends. */
export interface ChangedPart {
  readonly before: string;
  readonly after: string;
  /** How many lines stand in front of it, in both. */
  readonly start: number;
}

/** A text in pieces that follow one another, or as one. */
export type InParts = Pick<Artifact, 'content' | 'parts'>;

/** The same of texts in pieces, of which those at both ends that are the same objects are not looked at. */
export function changedPartOf(before: InParts, after: InParts): ChangedPart {
  if (before.parts === undefined || after.parts === undefined) return changedPart(before.content, after.content);
  const [old, now] = [before.parts, after.parts];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  // What is compared begins with a section, or with the text.
  while (first > 0 && old[first]?.content.startsWith('[') !== true) first -= 1;
  // And ends before one.
  while (last > 0 && old.at(-last)?.content.startsWith('[') !== true) last -= 1;
  const middle = (parts: readonly ArtifactPart[]): string =>
    parts.slice(first, parts.length - last).reduce((text, { content }) => text + content, '');
  const part = changedPart(middle(old), middle(now));
  const skipped = old.slice(0, first).reduce((count, { content }) => count + countLines(content, content.length), 0);
  return { ...part, start: skipped + part.start };
}

/** Whether two texts are the same. */
export function isSameText(before: InParts, after: InParts): boolean {
  const { parts } = after;
  const isSameParts =
    parts !== undefined &&
    before.parts?.length === parts.length &&
    before.parts.every((part, index) => part === parts[index]);
  return isSameParts || before.content === after.content;
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
