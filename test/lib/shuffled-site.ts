import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { compose, type Value } from '../../compiler/source/compose.ts';
import { readUsersCsv } from '../../compiler/source/csv/users.ts';
import { listFiles } from '../../compiler/source/list-files.ts';
import { isMap } from '../../compiler/source/merge.ts';
import { shuffled } from './random.ts';

type Document = { [key: string]: Value };

/** What stands in a site by itself: an object of a section, or a setting; `path` is where. */
interface Piece {
  readonly path: readonly string[];
  readonly value: Value;
}

const fileNames = ['zebra.yaml', 'middle/lion.yaml', 'middle/deep/ant.yml', 'apple.yaml'];

/**
 * A site that says the same in other files and in another order: its pieces are dealt anew, and all keys are shuffled. What
 * stood in a spreadsheet stands in YAML.
 */
export function shuffledSite(folder: string, random: () => number): Record<string, string> {
  const { yaml, csv, dialplan } = listFiles(folder, () => {});
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const pieces = yaml.flatMap((name) => {
    const { value } = compose({ name, text: read(name) });
    return value === undefined ? [] : piecesOf(value, []);
  });
  for (const name of csv) pieces.push(...piecesOf(readUsersCsv({ name, text: read(name) }).document ?? {}, []));

  const documents: Document[] = fileNames.map(() => ({}));
  for (const { path, value } of shuffled(pieces, random)) {
    const document = documents[Math.floor(random() * documents.length)];
    if (document !== undefined) put(document, path, withShuffledKeys(value, random));
  }
  const files = documents.map((document, index) => [fileNames[index], dump(document, { noRefs: true })]);
  return Object.fromEntries([...files, ...dialplan.map((name) => [name, read(name)])]);
}

/** Sections are merged object by object; those of `routes` stand one level further in. */
function piecesOf(value: Value, path: readonly string[]): Piece[] {
  const depth = path[0] === 'routes' ? 3 : 2;
  if (path.length === depth || !isMap(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => piecesOf(child, [...path, key]));
}

function put(document: Document, path: readonly string[], value: Value): void {
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

function withShuffledKeys(value: Value, random: () => number): Value {
  if (Array.isArray(value)) return value.map((item) => withShuffledKeys(item, random));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    shuffled(Object.entries(value), random).map(([key, child]) => [key, withShuffledKeys(child, random)]),
  );
}
