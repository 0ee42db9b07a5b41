import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../source/package-root.ts';

export type Schema = { readonly [key: string]: unknown };

// Read only when there is something to explain.
let whole: Schema | undefined;

/**
 * What the JSON Schema says of the value that these steps lead to from the root of a document: with references followed, and
 * of a union the branch that is meant. Empty where it says nothing.
 */
export function schemaAt(root: unknown, steps: readonly string[]): Schema {
  whole ??= toSchema(JSON.parse(readFileSync(join(packageRoot(), 'schema', 'site.schema.json'), 'utf8')));
  let value = root;
  let schema = meant(whole, value);
  for (const step of steps) {
    const child = toSchema(schema.properties)[step] ?? schema.additionalProperties ?? schema.items;
    value = toSchema(value)[step];
    schema = meant(toSchema(child), value);
  }
  return schema;
}

function meant(schema: Schema, value: unknown): Schema {
  let at = schema;
  for (;;) {
    if (typeof at.$ref === 'string') at = toSchema(toSchema(whole?.$defs)[at.$ref.replace('#/$defs/', '')]);
    else if (at.if !== undefined) at = toSchema(isOfType(value, toSchema(at.if).type) ? at.then : at.else);
    else return branch(at, value) ?? at;
  }
}

/** The branch of a union of objects that the value's own key chooses; undefined when it is no such union, or chooses none. */
function branch(schema: Schema, value: unknown): Schema | undefined {
  const tag = toSchema(schema.discriminator).propertyName;
  if (typeof tag !== 'string' || !Array.isArray(schema.oneOf)) return undefined;
  const kind = toSchema(value)[tag];
  return schema.oneOf.map(toSchema).find((one) => toSchema(toSchema(one.properties)[tag]).const === kind);
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of the schema, or of a document, as something to look into. */
export function toSchema(value: unknown): Schema {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
