import { gunzipSync, gzipSync } from 'node:zlib';
import type { ComparedSite } from '../compiler/changes/compare-sites.ts';
import { keptSiteFrom } from '../compiler/changes/kept-site.ts';
import { isMap } from '../compiler/changes/same-value.ts';

/**
 * A site without its secrets as a host keeps it, compressed quickly, since a large site is ten megabytes of it: a line for each
 * object of each section, `["users","alice",{..}]`, so that of two sites only the lines that differ have to be understood.
 */
export function keptBytes({ site }: ComparedSite): Buffer {
  const text = [HEAD, ...linesOf(site).map(({ line }) => line)].join('\n');
  return gzipSync(Buffer.from(text, 'latin1'), { level: 1 });
}

const HEAD = JSON.stringify({ version: 2 });

/**
 * The site that a host kept; undefined for what another version of pbxc kept in a form of its own. Objects that `other` has as
 * well are its very own ones.
 */
export function keptFrom(bytes: Buffer, other?: ComparedSite): ComparedSite | undefined {
  const [head, ...lines] = gunzipSync(bytes).toString('latin1').split('\n');
  if (head !== HEAD) return undefined;
  const entryOf = entriesBeside(linesOf(other?.site));
  const site: Record<string, unknown> = {};
  for (const line of lines) put(site, entryOf(line));
  return keptSiteFrom(site);
}

/** What a line says: of a section that is a map there is one for each of its keys. */
type Entry = readonly [section: string, value: unknown] | readonly [section: string, key: string, value: unknown];

interface Line {
  /** In ASCII, which is read five times as quickly. */
  readonly line: string;
  readonly entry: Entry;
}

/** Gives the entries of lines one after the other: those of `others` where these have them, mostly in the same order. */
function entriesBeside(others: readonly Line[]): (line: string) => Entry {
  let at = 0;
  let places: ReadonlyMap<string, number> | undefined;
  return (line) => {
    const next = others[at];
    if (next?.line === line) {
      at += 1;
      return next.entry;
    }
    const entry = entryIn(line);
    places ??= new Map(others.map((other, place) => [nameOf(other.entry), place]));
    const place = places.get(nameOf(entry));
    if (place === undefined) return entry;
    at = place + 1;
    const found = others[place];
    return found?.line === line ? found.entry : entry;
  };
}

function nameOf(entry: Entry): string {
  return JSON.stringify(entry.slice(0, -1));
}

function put(site: Record<string, unknown>, entry: Entry): void {
  if (entry.length === 2) {
    site[entry[0]] = entry[1];
    return;
  }
  const [section, key, value] = entry;
  const map = site[section] ?? {};
  site[section] = map;
  Reflect.set(Object(map), key, value);
}

function entryIn(line: string): Entry {
  const entry: unknown = JSON.parse(line);
  if (isEntry(entry)) return entry;
  throw new Error('a line of a kept site is no entry');
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && typeof value[0] === 'string' && (value.length === 2 || value.length === 3);
}

/** An apply asks for those of its site that its plan has asked for. */
const known = new WeakMap<object, readonly Line[]>();

function linesOf(site: object | undefined): readonly Line[] {
  if (site === undefined) return [];
  const lines = known.get(site) ?? entriesOf(site).map((entry) => ({ line: ascii(JSON.stringify(entry)), entry }));
  known.set(site, lines);
  return lines;
}

/** JSON with all other characters as escapes. */
function ascii(json: string): string {
  return json.replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function entriesOf(site: object): Entry[] {
  return Object.entries(site).flatMap(([section, value]): Entry[] => {
    const keys = isMap(value) ? Object.keys(value) : [];
    if (!isMap(value) || keys.length === 0) return value === undefined ? [] : [[section, value]];
    return keys.filter((key) => value[key] !== undefined).map((key) => [section, key, value[key]]);
  });
}
