import type { JsonSchema } from './json-schema.ts';

/**
 * Moves the schema of the entries of each section to a definition, named as the entries are in the documentation: `users.NAME`,
 * `users.NAME.keys.NAME`. Each becomes a function of the validator, and Node.js compiles only the functions that are called:
 * what a site has not got costs it nothing.
 */
export function entriesApart(schema: JsonSchema): JsonSchema {
  const definitions: JsonSchema = {};
  const whole = move(schema, [], definitions) as JsonSchema;
  return { ...whole, $defs: { ...(whole.$defs as JsonSchema), ...definitions } };
}

function move(node: unknown, path: readonly string[], definitions: JsonSchema): unknown {
  if (Array.isArray(node)) return node.map((item) => move(item, path, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const moved: JsonSchema = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$defs') moved[key] = value;
    else if (key === 'properties') moved[key] = moveProperties(value, path, definitions);
    else if (key === 'additionalProperties' && isObject(value)) moved[key] = define(value, path, definitions);
    else moved[key] = move(value, path, definitions);
  }
  return moved;
}

function moveProperties(properties: JsonSchema, path: readonly string[], definitions: JsonSchema): JsonSchema {
  const entries = Object.entries(properties);
  return Object.fromEntries(entries.map(([key, value]) => [key, move(value, [...path, key], definitions)]));
}

function define(entry: JsonSchema, path: readonly string[], definitions: JsonSchema): JsonSchema {
  const name = [...path, 'NAME'].join('.');
  definitions[name] = move(entry, [...path, 'NAME'], definitions);
  return { $ref: `#/$defs/${name}` };
}

/** True for the schema of an object, whatever its form; a text needs no definition, and a reference is one already. */
function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && ('properties' in value || 'oneOf' in value || 'then' in value);
}
