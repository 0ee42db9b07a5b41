import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Value } from '../../compiler/source/compose.ts';
import { readUsersCsv } from '../../compiler/source/csv/users.ts';
import { directory } from '../../compiler/source/directory.ts';
import { listFiles } from '../../compiler/source/list-files.ts';
import { isMap } from '../../compiler/source/merge.ts';
import { readMedia } from '../../compiler/source/read-media.ts';

export type Document = { [key: string]: Value };

/** What stands in a site by itself: an object of a section, or a setting; `path` is where. */
export interface Piece {
  readonly path: readonly string[];
  readonly value: Value;
}

/** What a site's folder holds. */
export interface SiteDocument {
  readonly pieces: Piece[];
  readonly dialplan: Record<string, string>;
  /** Its sounds and music. */
  readonly media: Record<string, Uint8Array>;
}

/** What a site's folder holds, whatever files it is in; what stood in a spreadsheet is as YAML would say it. */
export function siteDocument(folder: string): SiteDocument {
  const { yaml, csv, dialplan } = listFiles(directory(folder), () => {});
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const pieces = yaml.flatMap((name) => {
    const { value } = compose({ name, text: read(name) });
    return value === undefined ? [] : piecesOf(value, []);
  });
  for (const name of csv) pieces.push(...piecesOf(readUsersCsv({ name, text: read(name) }).document ?? {}, []));
  const media = readMedia(directory(folder), () => {});
  return {
    pieces,
    dialplan: Object.fromEntries(dialplan.map((name) => [name, read(name)])),
    media: Object.fromEntries(media.map(({ name, path }) => [name, readFileSync(path)])),
  };
}

/** Puts a value into a document, with the maps that lead to it. */
export function put(document: Document, path: readonly string[], value: Value): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    document[key] = value;
    return;
  }
  const child = document[key] ?? {};
  if (!isMap(child)) return;
  document[key] = child;
  put(child, rest, value);
}

/** The pieces of a document. Sections are merged object by object; those of `routes` stand one level further in. */
export function piecesOf(value: Value, path: readonly string[]): Piece[] {
  const depth = path[0] === 'routes' ? 3 : 2;
  if (path.length === depth || !isMap(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => piecesOf(child, [...path, key]));
}
