import type { Origin } from './origin.ts';
import type { Place, SourceFile } from './place.ts';

/**
 * Where the entries of one object or list stand. Kept beside the plain value under a symbol, so that validation, linking and
 * JSON see plain data. Offsets are UTF-16 units into the file's text; -1 is "not written" (an empty value, a list's key).
 */
export interface Spans {
  /** The file of all entries; a merged object has a file for each entry in `files` instead. */
  file: SourceFile;
  files: SourceFile[] | undefined;
  /** What contains this object, and under which key: for the path of a place. */
  parent: object | undefined;
  key: string;
  /** Keys in the file's order, which JavaScript does not keep for digits; undefined for a list, whose keys are its indexes. */
  keys: string[] | undefined;
  /** Four for each entry: key start, key end, value start, value end. */
  at: number[];
  /** Key to entry number, made when it is first asked for. */
  index: Map<string, number> | undefined;
}

/** Makes the spans of the object or list that starts at an offset. */
export type FindSpans = (start: number) => Spans;

/** Spans that nobody has asked for yet. */
interface Unread {
  readonly find: FindSpans;
  readonly start: number;
  /** Of an object that was put together of several: the one an entry comes from, which knows where that stands. */
  readonly ownerOf?: (key: string) => object | undefined;
}

const spansOf: unique symbol = Symbol('spans');
type Spanned = { [spansOf]?: Spans | Unread };

/** The spans of a value of the source tree; undefined for an object that no file wrote (a default). */
export function getSpans(container: object): Spans | undefined {
  const spans = (container as Spanned)[spansOf];
  if (spans === undefined || 'at' in spans) return spans;
  const found = spans.find(spans.start);
  setSpans(container, found);
  return found;
}

/** Whether anything of the value was written in a file; tells it without reading that again. */
export function hasSpans(container: object): boolean {
  return (container as Spanned)[spansOf] !== undefined;
}

/** Gives an object or a list spans that are made when they are first asked for: those of a large site hardly ever are. */
export function setSpansLater(
  container: object,
  find: FindSpans,
  start: number,
  ownerOf?: (key: string) => object | undefined,
): void {
  (container as Spanned)[spansOf] = { find, start, ...(ownerOf !== undefined && { ownerOf }) };
}

/** Says that the entries of an object stand where those of another do, but for some that stand in a container of their own. */
export function setSpansBeside(container: object, other: object, ownerOf: (key: string) => object | undefined): void {
  const find = (): Spans => {
    const spans = getSpans(other);
    if (spans === undefined) throw new Error('what others stand beside was written');
    return spans;
  };
  setSpansLater(container, find, 0, (key) => ownerOf(key) ?? other);
}

/** Where an entry of an object that was put together comes from, so that only that file is read again. */
function ownOrigin({ container, key }: Origin): Origin {
  const spans = (container as Spanned)[spansOf];
  if (spans === undefined || 'at' in spans) return { container, key };
  const owner = spans.ownerOf?.(String(key));
  return owner === undefined ? { container, key } : ownOrigin({ container: owner, key });
}

/** Says that an object or a list stands where another stands; gives back what undoes it. */
export function moveTo(container: object, other: object): () => void {
  const put = (spans: Spans | Unread | undefined): void => {
    if (spans === undefined) delete (container as Spanned)[spansOf];
    else (container as Spanned)[spansOf] = spans;
  };
  const before = (container as Spanned)[spansOf];
  put((other as Spanned)[spansOf]);
  return () => put(before);
}

export function setSpans(container: object, spans: Spans): void {
  (container as Spanned)[spansOf] = spans;
}

/**
 * True when the entry was written in a file; false when it is a default of the schema. Like every place it takes reading the
 * file again, so it is not for what is asked of every object.
 */
export function isWritten(origin: Origin): boolean {
  const { container, key } = ownOrigin(origin);
  const spans = getSpans(container);
  return spans !== undefined && entryOf(spans, key) >= 0;
}

/** The keys of an object in the order they were written. */
export function writtenKeys(container: object): readonly string[] {
  return getSpans(container)?.keys ?? Object.keys(container);
}

/** The place of a value; a default has the place of the nearest thing around it that was written. */
export function placeOf(origin: Origin): Place {
  return locate(origin, false);
}

/** The place of the key that holds the value: where an object's name stands. */
export function keyPlaceOf(origin: Origin): Place {
  return locate(origin, true);
}

/** What stands on the line of a value's key after the key; empty for what has no key. */
export function restOfKeyLine({ container, key }: Origin): string {
  const spans = getSpans(container);
  const entry = spans === undefined ? -1 : entryOf(spans, key);
  const keyEnd = spans?.at[entry * 4 + 1] ?? -1;
  if (spans === undefined || keyEnd < 0) return '';
  const { text } = spans.files?.[entry] ?? spans.file;
  const lineEnd = text.indexOf('\n', keyEnd);
  return text.slice(keyEnd, lineEnd < 0 ? text.length : lineEnd);
}

function locate(asked: Origin, wantKey: boolean): Place {
  const origin = ownOrigin(asked);
  const spans = getSpans(origin.container);
  if (spans === undefined) return { file: '', line: 1, column: 1, length: 1, path: String(origin.key) };
  const entry = entryOf(spans, origin.key);
  if (entry < 0) {
    if (spans.parent === undefined) return placeAt(spans.file, 0, 1, '');
    return locate({ container: spans.parent, key: spans.key }, true);
  }
  const file = spans.files?.[entry] ?? spans.file;
  const keyStart = spans.at[entry * 4] ?? -1;
  const keyEnd = spans.at[entry * 4 + 1] ?? -1;
  const valueStart = spans.at[entry * 4 + 2] ?? -1;
  const valueEnd = spans.at[entry * 4 + 3] ?? -1;
  const useKey = keyStart >= 0 && (wantKey || valueStart < 0);
  const path = pathOf(spans, String(origin.key));
  return useKey ? placeAt(file, keyStart, keyEnd, path) : placeAt(file, valueStart, valueEnd, path);
}

function pathOf(spans: Spans, key: string): string {
  return stepsFrom(spans, key).join('.');
}

function stepsFrom(spans: Spans, key: string): string[] {
  const steps = [key];
  let at: Spans | undefined = spans;
  while (at?.parent !== undefined) {
    steps.push(at.key);
    at = getSpans(at.parent);
  }
  return steps.reverse();
}

/** The keys that lead to a value, from the top of its file; undefined below what no file wrote. */
export function stepsTo({ container, key }: Origin): string[] | undefined {
  const spans = getSpans(container);
  return spans === undefined ? undefined : stepsFrom(spans, String(key));
}

/** The entry's number, or -1 when no file wrote it. */
export function entryOf(spans: Spans, key: string | number): number {
  if (spans.keys === undefined) return Number(key) < spans.at.length / 4 ? Number(key) : -1;
  if (spans.keys.length <= 8) return spans.keys.indexOf(String(key));
  spans.index ??= new Map(spans.keys.map((name, entry) => [name, entry]));
  return spans.index.get(String(key)) ?? -1;
}

/** The place of `text.slice(start, end)` of a file. A text over several lines is underlined to the end of its first. */
export function placeAt(file: SourceFile, start: number, end: number, path: string): Place {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const lineStart = starts[low] ?? 0;
  const lineEnd = (starts[low + 1] ?? file.text.length + 1) - 1;
  const length = Math.max(1, Math.min(end, lineEnd) - start);
  return { file: file.name, line: low + 1, column: start - lineStart + 1, length, path };
}

const knownLineStarts = new WeakMap<SourceFile, number[]>();

/** Offsets at which the lines of a file begin; worked out once, when a place is first asked for. */
function lineStarts(file: SourceFile): number[] {
  let starts = knownLineStarts.get(file);
  if (starts === undefined) {
    starts = [0];
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
    knownLineStarts.set(file, starts);
  }
  return starts;
}
