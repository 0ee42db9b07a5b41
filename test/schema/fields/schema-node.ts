import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../compiler/source/package-root.ts';

/** A part of the JSON Schema of a site, with the keywords that it uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

export const siteSchema: SchemaNode = JSON.parse(
  readFileSync(join(packageRoot(), 'schema', 'site.schema.json'), 'utf8'),
);

/** What a `$ref` leads to, and its name: every definition is one thing, wherever it is used. */
export function definitionOf(ref: string): { readonly name: string; readonly node: SchemaNode } {
  const name = ref.replace('#/$defs/', '');
  const node = siteSchema.$defs?.[name];
  if (node === undefined) throw new Error(`the schema has no ${ref}`);
  return { name, node };
}

/** `trunks.NAME(sip)`: a branch of a union, by the constants that choose it. */
export function branchName(name: string, branch: SchemaNode): string {
  const constants = Object.values(branch.properties ?? {}).flatMap((property) =>
    property.const === undefined ? [] : [String(property.const)],
  );
  return constants.length === 0 ? name : `${name}(${constants.join(',')})`;
}

/** Entries of a map, or undefined where keys are not free. */
export function entriesNode({ additionalProperties }: SchemaNode): SchemaNode | undefined {
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
