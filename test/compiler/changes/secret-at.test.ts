import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { secretFinder, secretSource } from '../../../compiler/changes/secret-at.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('secrets of a site without a model');

type Node = Readonly<Record<string, unknown>>;
const schema: Node = JSON.parse(readFileSync(join(packageRoot(), 'schema/site.schema.json'), 'utf8'));

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** A secret of the language is what may be `{ env: NAME }`. */
function isSecret(node: Node): boolean {
  const parts = [node, ...['anyOf', 'oneOf', 'then', 'else'].flatMap((key) => node[key] ?? [])].filter(isNode);
  return parts.some(
    (part) => isNode(part['properties']) && 'env' in part['properties'] && 'auto' in part['properties'],
  );
}

/** The paths of all secrets, an entry of a list as the list. */
function secretsOf(node: unknown, path: string, found: Map<string, boolean>, isItem = false): Map<string, boolean> {
  if (!isNode(node)) return found;
  if (typeof node['$ref'] === 'string') return secretsOf(target(node['$ref']), path, found, isItem);
  if (isSecret(node)) return found.set(path, isItem);
  secretsOf(node['items'], path, found, true);
  for (const key of ['anyOf', 'oneOf', 'allOf', 'then', 'else']) {
    const parts = node[key];
    for (const part of Array.isArray(parts) ? parts : [parts]) secretsOf(part, path, found, isItem);
  }
  for (const [key, value] of Object.entries(isNode(node['properties']) ? node['properties'] : {})) {
    secretsOf(value, `${path}.${key}`, found);
  }
  return secretsOf(node['additionalProperties'], `${path}.x`, found);
}

function target(reference: string): unknown {
  let node: unknown = schema;
  for (const step of reference.split('/').slice(1)) node = isNode(node) ? node[decodeURIComponent(step)] : undefined;
  return node;
}

test('are known by their keys, every one of the language', () => {
  const secretAt = secretFinder(undefined);
  const secrets = [...secretsOf(schema, '', new Map())];
  assert.ok(secrets.length > 12);
  const missed = secrets.filter(([path, isItem]) => {
    const key = path.slice(path.lastIndexOf('.') + 1);
    return secretAt(isItem ? [] : {}, isItem ? 0 : key, path) === undefined;
  });
  assert.equal(missed, []);
});

const sources: readonly [value: unknown, source: string | undefined][] = [
  [undefined, undefined],
  ['auto', 'auto'],
  ['hunter2', 'in the clear'],
  [4821, 'in the clear'],
  [{ env: 'TRUNK_PASSWORD' }, 'env TRUNK_PASSWORD'],
  [{ file: 'secrets/trunk' }, 'file secrets/trunk'],
  [{ auto: 'yes' }, 'auto'],
  [{ auto: true, rotate: 3 }, 'auto, rotation 3'],
  [{ age: 'YWdlLWVuY3J5cHRpb24' }, 'by age'],
];
for (const [value, source] of sources) {
  test(`of which ${JSON.stringify(value)} is said to be ${source}`, () => assert.is(secretSource(value), source));
}

test.run();
