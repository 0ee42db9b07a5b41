import type { Diagnostic } from '../diagnostic.ts';
import { quoted } from '../quoted.ts';
import type { Value } from './compose.ts';
import type { SourceFile } from './place.ts';
import { entryOf, getSpans, keyPlaceOf, setSpans } from './spans.ts';

type Map_ = { [key: string]: Value };

/** How deep the objects of a section stand: `routes.incoming.reception` is one level further in than `users.alice`. */
export const objectDepth = (section: string): number => (section === 'routes' ? 2 : 1);

/** Joins the documents of a site: sections are merged entry by entry; the same object in two files is an error. */
export function joinFiles(documents: readonly Map_[], report: (diagnostic: Diagnostic) => void): Map_ {
  return join(documents, 0, report);
}

function join(parts: readonly Map_[], depth: number, report: (diagnostic: Diagnostic) => void, section = ''): Map_ {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const joined = emptyLike(only);
  const seen = new Map<string, Map_[]>();
  for (const part of parts) {
    for (const key of Object.keys(part)) {
      const value = part[key] ?? null;
      const others = seen.get(key);
      if (others === undefined) {
        copyEntry(joined, part, key, value);
        seen.set(key, [part]);
        continue;
      }
      const canJoin = depth < (depth === 0 ? 1 : objectDepth(section)) && isMap(value) && isMap(joined[key] ?? null);
      if (canJoin) others.push(part);
      else report(duplicate(key, section, others[0] ?? part, part));
    }
  }
  for (const [key, sources] of seen) {
    if (sources.length === 1) continue;
    const children = sources.map((source) => source[key]).filter((child) => isMap(child ?? null)) as Map_[];
    joined[key] = join(children, depth + 1, report, depth === 0 ? key : `${section}.${key}`);
  }
  return joined;
}

function duplicate(key: string, section: string, first: Map_, second: Map_): Diagnostic {
  const what = section === '' ? quoted(key) : `${quoted(key)} in ${section}`;
  return {
    rule: 'duplicate-object',
    severity: 'error',
    message: `${what} is declared twice`,
    place: keyPlaceOf({ container: second, key }),
    related: [{ message: `${quoted(key)} is declared here first`, place: keyPlaceOf({ container: first, key }) }],
  };
}

/** Lays `over` on top of `base`: objects are merged, a `null` takes the entry away, all else replaces. Neither is changed. */
export function overlay(base: Map_, over: Map_): Map_ {
  const merged = emptyLike(base);
  for (const key of Object.keys(base)) {
    const below = base[key] ?? null;
    if (!Object.hasOwn(over, key)) {
      copyEntry(merged, base, key, below);
      continue;
    }
    const above = over[key] ?? null;
    if (above === null) continue;
    copyEntry(merged, over, key, isMap(below) && isMap(above) ? overlay(below, above) : above);
  }
  for (const key of Object.keys(over)) {
    const above = over[key] ?? null;
    if (!Object.hasOwn(base, key) && above !== null) copyEntry(merged, over, key, above);
  }
  return merged;
}

export function isMap(value: Value): value is Map_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const nowhere: SourceFile = { name: '', text: '' };

/** An empty object that stands where `like` stands, ready to take entries of several files. */
function emptyLike(like: Map_ | undefined): Map_ {
  const from = like === undefined ? undefined : getSpans(like);
  const empty: Map_ = {};
  setSpans(empty, {
    file: from?.file ?? nowhere,
    files: [],
    parent: from?.parent,
    key: from?.key ?? '',
    keys: [],
    at: [],
    index: undefined,
  });
  return empty;
}

/** Adds an entry with the span it has in `source`. */
function copyEntry(target: Map_, source: Map_, key: string, value: Value): void {
  target[key] = value;
  const to = getSpans(target);
  const from = getSpans(source);
  if (to === undefined || from === undefined) return;
  const entry = entryOf(from, key);
  if (entry < 0) return;
  to.keys?.push(key);
  to.files?.push(from.files?.[entry] ?? from.file);
  for (let column = 0; column < 4; column++) to.at.push(from.at[entry * 4 + column] ?? -1);
}
