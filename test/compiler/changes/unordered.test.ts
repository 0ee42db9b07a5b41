import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { isUnordered } from '../../../compiler/changes/unordered.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('lists in which order means nothing');

/** The lists in which it means something: what is tried, preferred, played or searched in turn, or written as it stands. */
const ordered = [
  'site:presets',
  'site:codecs',
  'hosts:codecs',
  'contexts:include',
  'users:codecs',
  'trunks:proxies',
  'trunks:codecs',
  'routes.outgoing:trunks',
  'groups:members',
  'queues:members',
  'queues:periodic_announce',
  'queues:skill_rules',
  'penalty_rules:*',
  'skill_rules:*',
  'skill_rules:rules',
  'ivrs:variables',
  'voicemail_settings:formats',
  'filters:secretaries',
  'caller_numbers:',
  'music_on_hold:entries',
  'ari_interface:channel_variables',
  'cdr:*',
];

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

test('are every list that is not named here', () => {
  const lists = [...listsOf(schema, [], new Set())];
  assert.ok(lists.length > 50);
  const undecided = lists.filter((list) => {
    const [section = '', key = ''] = list.split(':');
    return isUnordered(section, key) === ordered.includes(list);
  });
  assert.equal(undecided, []);
  assert.equal(
    ordered.filter((list) => !lists.includes(list)),
    [],
  );
});

test.run();
