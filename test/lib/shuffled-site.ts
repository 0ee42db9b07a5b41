import { dump } from 'js-yaml';
import type { Value } from '../../compiler/source/compose.ts';
import { isMap } from '../../compiler/source/merge.ts';
import { shuffled } from './random.ts';
import { type Document, put, siteDocument } from './site-document.ts';

const fileNames = ['zebra.yaml', 'middle/lion.yaml', 'middle/deep/ant.yml', 'apple.yaml'];

/**
 * A site that says the same in other files and in another order: its pieces are dealt anew, and all keys are shuffled. What
 * stood in a spreadsheet stands in YAML.
 */
export function shuffledSite(folder: string, random: () => number): Record<string, string | Uint8Array> {
  const { pieces, dialplan, media } = siteDocument(folder);
  const documents: Document[] = fileNames.map(() => ({}));
  for (const { path, value } of shuffled(pieces, random)) {
    const document = documents[Math.floor(random() * documents.length)];
    if (document !== undefined) put(document, path, withShuffledKeys(value, random));
  }
  const files = documents.map((document, index) => [fileNames[index], dump(document, { noRefs: true })]);
  return { ...Object.fromEntries(files), ...dialplan, ...media };
}

function withShuffledKeys(value: Value, random: () => number): Value {
  if (Array.isArray(value)) return value.map((item) => withShuffledKeys(item, random));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    shuffled(Object.entries(value), random).map(([key, child]) => [key, withShuffledKeys(child, random)]),
  );
}
