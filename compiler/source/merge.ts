import type { Diagnostic } from '../diagnostic.ts';
import { quoted } from '../quoted.ts';
import type { Value } from './compose.ts';
import type { SourceFile } from './place.ts';
import { entryOf, getSpans, keyPlaceOf, type Spans, setSpansLater } from './spans.ts';

type Map_ = { [key: string]: Value };

/** Sections whose objects are one level further in than `users.alice`: `routes.incoming.reception`, `dhcp.pools.voice`. */
const deepSections: ReadonlySet<string> = new Set(['dhcp', 'routes']);

/** How deep the objects of a section stand. */
export const objectDepth = (section: string): number => (deepSections.has(section) ? 2 : 1);

/** Joins the documents of a site: sections are merged entry by entry; the same object in two files is an error. */
export function joinFiles(documents: readonly Map_[], report: (diagnostic: Diagnostic) => void): Map_ {
  return join(documents, 0, report);
}

function join(parts: readonly Map_[], depth: number, report: (diagnostic: Diagnostic) => void, section = ''): Map_ {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const joined: Map_ = {};
  const ownerOf = (key: string): Map_ | undefined => parts.find((part) => Object.hasOwn(part, key));
  putTogether(joined, parts, () => spansFrom(only, firstOwners(parts)), ownerOf);
  const shared = new Map<string, Map_[]>();
  for (const part of parts) {
    for (const key of Object.keys(part)) {
      const value = part[key] ?? null;
      if (!Object.hasOwn(joined, key)) {
        joined[key] = value;
        continue;
      }
      const first = parts.find((other) => Object.hasOwn(other, key)) ?? part;
      const others = shared.get(key) ?? [first];
      const canJoin = depth < (depth === 0 ? 1 : objectDepth(section)) && isMap(value) && isMap(joined[key] ?? null);
      if (canJoin) shared.set(key, [...others, part]);
      else report(duplicate(key, section, first, part));
    }
  }
  for (const [key, sources] of shared) {
    const children = sources.map((source) => source[key]).filter((child) => isMap(child ?? null)) as Map_[];
    joined[key] = join(children, depth + 1, report, depth === 0 ? key : `${section}.${key}`);
  }
  return joined;
}

/** The part that each key of several comes from: the first that has it. */
function firstOwners(parts: readonly Map_[]): Map<string, Map_> {
  const owners = new Map<string, Map_>();
  for (const part of parts) {
    for (const key of Object.keys(part)) if (!owners.has(key)) owners.set(key, part);
  }
  return owners;
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
  const merged: Map_ = {};
  putTogether(merged, [base, over], () => spansFrom(base, overlayOwners(base, over)));
  for (const [key, owner] of overlayOwners(base, over)) {
    const below = base[key] ?? null;
    const value = owner[key] ?? null;
    merged[key] = owner === over && isMap(below) && isMap(value) ? overlay(below, value) : value;
  }
  return merged;
}

/** Which of the two each key comes from. */
function overlayOwners(base: Map_, over: Map_): Map<string, Map_> {
  const owners = new Map<string, Map_>();
  for (const key of Object.keys(base)) {
    if (!Object.hasOwn(over, key)) owners.set(key, base);
    else if (over[key] !== null) owners.set(key, over);
  }
  for (const key of Object.keys(over)) {
    if (!Object.hasOwn(base, key) && over[key] !== null) owners.set(key, over);
  }
  return owners;
}

/** Says of what was put together that its places are not worked out yet. */
const renewals = new WeakMap<object, () => void>();

function putTogether(
  map: Map_,
  parts: readonly Map_[],
  find: () => Spans,
  ownerOf?: (key: string) => Map_ | undefined,
): void {
  const set = (): void => setSpansLater(map, find, 0, ownerOf);
  renewals.set(map, () => {
    // What it was put together of may have been put together itself.
    parts.forEach(renewPlaces);
    set();
  });
  set();
}

/** What was put together of several files, down to the objects of sections. */
export function joinedParts(root: Map_, depth = 3): Map_[] {
  const below =
    depth === 0 ? [] : Object.values(root).flatMap((value) => (isMap(value) ? joinedParts(value, depth - 1) : []));
  return renewals.has(root) ? [root, ...below] : below;
}

/** Has the places of something that was put together worked out again from its parts: these stand elsewhere now. */
export function renewPlaces(map: Map_): void {
  renewals.get(map)?.();
}

export function isMap(value: Value): value is Map_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const nowhere: SourceFile = { name: '', text: '' };

/** The spans of an object that was put together: it stands where `like` stands, and each entry where its owner has it. */
function spansFrom(like: Map_ | undefined, owners: ReadonlyMap<string, Map_>): Spans {
  const place = like === undefined ? undefined : getSpans(like);
  const keys: string[] = [];
  const files: SourceFile[] = [];
  const at: number[] = [];
  for (const [key, owner] of owners) {
    const spans = getSpans(owner);
    const entry = spans === undefined ? -1 : entryOf(spans, key);
    if (spans === undefined || entry < 0) continue;
    keys.push(key);
    files.push(spans.files?.[entry] ?? spans.file);
    at.push(...spans.at.slice(entry * 4, entry * 4 + 4));
  }
  return {
    file: place?.file ?? nowhere,
    files,
    parent: place?.parent,
    key: place?.key ?? '',
    keys,
    at,
    index: undefined,
  };
}
