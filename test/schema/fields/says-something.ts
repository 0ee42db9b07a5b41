import { definitionOf, entriesNode, type SchemaNode } from './schema-node.ts';

/**
 * Whether a field says something by itself: not one that only holds other fields, which are looked at one by one, nor one with a
 * single possible value, such as the `kind` by which a form is chosen.
 */
export function saysSomething(node: SchemaNode): boolean {
  return !holdsFields(node) && hasChoice(node);
}

/** Whether it is there to hold other fields. */
export function holdsFields(node: SchemaNode): boolean {
  if (node.$ref !== undefined) return holdsFields(definitionOf(node.$ref).node);
  if (node.type === 'array' && node.items !== undefined) return holdsFields(node.items);
  if (node.type !== 'object') return false;
  if (node.properties !== undefined || node.oneOf !== undefined) return true;
  const entries = entriesNode(node);
  return entries !== undefined && holdsFields(entries);
}

function hasChoice(node: SchemaNode): boolean {
  if (node.const !== undefined) return false;
  if (node.type === 'array' && node.items !== undefined) return hasChoice(node.items);
  return node.enum === undefined || new Set(node.enum.map(meaningOf)).size > 1;
}

function meaningOf(value: unknown): unknown {
  return value === 'yes' ? true : value === 'no' ? false : value;
}
