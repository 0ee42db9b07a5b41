import type { SourceFile } from './place.ts';
import { type FindSpans, type Spans, setSpans, setSpansLater } from './spans.ts';

/** What a pass over a file of plain YAML keeps of where the values stand. */
export interface Notes {
  /** An entry of the object or list that is being read; a list's has no key. Offsets as in `Spans`. */
  entry(key: string, keyStart: number, keyEnd: number, start: number, end: number): void;
  /** The object or list that starts at `start` is complete: the last so many entries are its own. */
  close(container: object, parent: object | undefined, key: string, start: number, entries: number): void;
}

/** Keeps only where each object and list starts: `find` makes the spans of those that are asked for. */
export function startsOnly(find: FindSpans): Notes {
  return {
    entry: () => {},
    close: (container, _parent, _key, start) => setSpansLater(container, find, start),
  };
}

/** Keeps everything; `found` gets the spans of each object and list by its start. */
export function allSpans(file: SourceFile, found: Map<number, Spans>): Notes {
  // The entries of all that is still open; who closes takes off its own.
  const allKeys: string[] = [];
  const all: number[] = [];
  return {
    entry: (key, ...span) => {
      allKeys.push(key);
      all.push(...span);
    },
    close: (container, parent, key, start, entries) => {
      const own = allKeys.splice(allKeys.length - entries);
      const at = all.splice(all.length - 4 * entries);
      const keys = Array.isArray(container) ? undefined : own;
      const spans = { file, files: undefined, parent, key, keys, at, index: undefined };
      setSpans(container, spans);
      found.set(start, spans);
    },
  };
}
