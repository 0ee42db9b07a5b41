import { definitionOf, entriesNode, type SchemaNode } from './schema-node.ts';

/** Texts that fields of many kinds take: names of the test's site, numbers, durations, addresses, codes. */
const texts = [
  ...['7s', '77', '*77', '1001', '0123450077', 'bob', 'alice', 'sales', 'office', 'jazz', 'no-premium', 'operator'],
  ...['default', 'to-extern', 'before-carol', 'user:bob', 'sound:other', 'de_DE', 'Europe/Berlin', 'Another text'],
  ...['192.0.2.77', '192.0.2.0/28', 'other.example', 'other@acme.example', 'alaw', 'pbx1', 'mon 10:00-11:00', '1-9'],
  ...['192.0.2.60-192.0.2.70', 'eth1', 'log-queries', '0a:0b'],
  ...['12-26', '0(.*)', 'france', '/etc/asterisk/other.pem', '/etc/asterisk/third.pem'],
];

/** Values that the field could have instead, as far as its schema allows; the site decides whether they make sense. */
export function otherValues(node: SchemaNode, value: unknown): unknown[] {
  return valuesFor(node).filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}

/** The simplest values that the schema allows. */
export function valuesFor(node: SchemaNode): unknown[] {
  if (node.$ref !== undefined) return valuesFor(definitionOf(node.$ref).node);
  if (node.const !== undefined) return [node.const];
  if (node.enum !== undefined) return [...node.enum];
  const types = [node.type ?? []].flat();
  const values: unknown[] = [];
  const branches = [...(node.oneOf ?? []), ...(node.anyOf ?? []), node.else, node.then];
  for (const branch of branches) if (branch !== undefined) values.push(...valuesFor(branch));
  if (types.includes('array') && node.items !== undefined)
    values.push(...valuesFor(node.items).map((item) => [item]), []);
  if (types.includes('object') && node.oneOf === undefined) values.push(objectFor(node), {});
  if (types.includes('integer') || types.includes('number')) values.push(...integersFor(node));
  if (types.includes('string')) values.push(...texts.filter((text) => new RegExp(node.pattern ?? '').test(text)));
  return values;
}

/** What must be in it, and one entry where keys are free. */
function objectFor(node: SchemaNode): unknown {
  const object: Record<string, unknown> = {};
  for (const key of node.required ?? []) {
    const property = node.properties?.[key];
    if (property !== undefined) object[key] = valuesFor(property)[0];
  }
  const entries = entriesNode(node);
  if (entries !== undefined) object['sample'] = valuesFor(entries)[0];
  return object;
}

function integersFor({ minimum = 0, maximum = 1_000_000 }: SchemaNode): number[] {
  return [minimum, minimum + 1, minimum + 7, 50].filter((value) => value <= maximum && value >= minimum);
}
