import { valuesFor } from './other-values.ts';
import { holdsFields } from './says-something.ts';
import { branchName, definitionOf, entriesNode, type SchemaNode, siteSchema } from './schema-node.ts';

export type Path = readonly (string | number)[];

/** A field at one place of a document, be it written there or only possible. */
export interface FieldUse {
  /** As `allFields` calls it. */
  readonly field: string;
  readonly path: Path;
  readonly value: unknown;
  /** What must be added first, where the object that holds the field is not written. */
  readonly needs?: { readonly path: Path; readonly value: unknown };
}

/** Every field that could be said in a document, at each place. */
export function fieldsOfDocument(document: unknown): FieldUse[] {
  const uses: FieldUse[] = [];

  function walk(value: unknown, node: SchemaNode, name: string, path: Path, needs?: FieldUse['needs']): void {
    if (node.$ref !== undefined) {
      const definition = definitionOf(node.$ref);
      walk(value, definition.node, definition.name, path, needs);
      return;
    }
    if (node.if !== undefined) {
      const chosen = holds(node.if, value) ? node.then : node.else;
      if (chosen !== undefined) walk(value, chosen, name, path, needs);
    }
    for (const branch of [...(node.oneOf ?? []), ...(node.anyOf ?? [])])
      if (holds(branch, value)) walk(value, branch, branchName(name, branch), path, needs);
    if (Array.isArray(value) && node.items !== undefined) {
      for (const [index, item] of value.entries()) walk(item, node.items, `${name}[]`, [...path, index], needs);
    }
    if (!isMap(value)) return;
    for (const [key, property] of Object.entries(node.properties ?? {})) {
      const field = name === '' ? key : `${name}.${key}`;
      const at = [...path, key];
      uses.push({ field, path: at, value: value[key], ...(needs !== undefined && { needs }) });
      if (value[key] !== undefined) walk(value[key], property, field, at, needs);
      else if (needs === undefined && holdsFields(property)) {
        const added = valuesFor(property)[0];
        walk(added, property, field, at, { path: at, value: added });
      }
    }
    const entries = entriesNode(node);
    if (entries === undefined) return;
    for (const [key, child] of Object.entries(value))
      if (node.properties?.[key] === undefined) walk(child, entries, `${name}.NAME`, [...path, key], needs);
  }

  walk(document, siteSchema, '', []);
  return uses;
}

/** Whether a value is of the branch: by its type, the keys it must have, and the constants that choose it. */
function holds({ type, required, properties, anyOf }: SchemaNode, value: unknown): boolean {
  if (type !== undefined && ![type].flat().includes(typeOf(value))) return false;
  if (anyOf !== undefined && !anyOf.some((part) => holds(part, value))) return false;
  if (!isMap(value)) return true;
  if (required?.some((key) => !(key in value))) return false;
  return Object.entries(properties ?? {}).every(
    ([key, property]) => property.const === undefined || value[key] === property.const,
  );
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
