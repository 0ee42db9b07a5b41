import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { isUnordered, unordered } from '../../../compiler/changes/unordered.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('lists in which order means nothing');

type Node = Readonly<Record<string, unknown>>;

const schema: Node = JSON.parse(readFileSync(join(packageRoot(), 'schema/site.schema.json'), 'utf8'));

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Every list of the language, as section and key; raw options, which are lists in the order of their lines, are left out. */
function listsOf(node: unknown, path: readonly string[], found: Set<string>): Set<string> {
  if (!isNode(node) || path.includes('asterisk') || path.includes('raw')) return found;
  if (typeof node['$ref'] === 'string') return listsOf(target(node['$ref']), path, found);
  if (node['items'] !== undefined) found.add(nameOf(path));
  for (const key of ['anyOf', 'oneOf', 'allOf', 'then', 'else']) {
    const parts = node[key];
    for (const part of Array.isArray(parts) ? parts : [parts]) listsOf(part, path, found);
  }
  for (const [key, value] of Object.entries(isNode(node['properties']) ? node['properties'] : {})) {
    listsOf(value, [...path, key], found);
  }
  listsOf(node['additionalProperties'], [...path, '*'], found);
  return found;
}

function target(reference: string): unknown {
  let node: unknown = schema;
  for (const step of reference.split('/').slice(1)) node = isNode(node) ? node[decodeURIComponent(step)] : undefined;
  return node;
}

function nameOf(path: readonly string[]): string {
  const section = path[0] === 'routes' ? path.slice(0, 2).join('.') : (path[0] ?? '');
  return `${section}:${path.length === 1 ? '' : path.at(-1)}`;
}

test('are all lists of the language', () => {
  const lists = listsOf(schema, [], new Set());
  assert.equal(
    [...unordered].filter((list) => !lists.has(list)),
    [],
  );
});

const ordered = ['users:codecs', 'groups:members', 'queues:members', 'routes.outgoing:trunks', 'contexts:include'];
for (const list of ordered) {
  const [section = '', key = ''] = list.split(':');
  test(`are not ${list}`, () => assert.is(isUnordered(section, key), false));
}

test.run();
