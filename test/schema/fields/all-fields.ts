import { branchName, definitionOf, entriesNode, type SchemaNode, siteSchema } from './schema-node.ts';

/** Every field of the language by its name: `users.NAME.ring`, `queues.NAME.members[].penalty`, `trunks.NAME(sip).port`. */
export function allFields(): Map<string, SchemaNode> {
  const fields = new Map<string, SchemaNode>();
  const walked = new Set<string>();

  function walk(node: SchemaNode, name: string): void {
    if (node.$ref !== undefined) {
      const definition = definitionOf(node.$ref);
      if (walked.has(definition.name)) return;
      walked.add(definition.name);
      walk(definition.node, definition.name);
      return;
    }
    for (const [key, property] of Object.entries(node.properties ?? {})) {
      const field = name === '' ? key : `${name}.${key}`;
      fields.set(field, property);
      walk(property, field);
    }
    const entries = entriesNode(node);
    if (entries !== undefined) walk(entries, `${name}.NAME`);
    if (node.items !== undefined) walk(node.items, `${name}[]`);
    for (const branch of [...(node.oneOf ?? []), ...(node.anyOf ?? [])]) walk(branch, branchName(name, branch));
    if (node.then !== undefined) walk(node.then, name);
    if (node.else !== undefined) walk(node.else, name);
  }

  walk(siteSchema, '');
  return fields;
}
