import { zodToJsonSchema } from 'zod-to-json-schema';
import { destination } from '../../schema/destination.ts';
import { document } from '../../schema/document.ts';
import { planDocument } from '../../schema/plan.ts';
import { rawOptions } from '../../schema/raw.ts';
import { secret } from '../../schema/secret.ts';
import { entriesApart } from './entries-apart.ts';

export type JsonSchema = { [key: string]: unknown };

/** What stands in many places, and is written once: its name, and the shape by which it is recognised. */
const shared = { destination: destination(), secret: secret(), rawOptions: rawOptions() };

/** The JSON Schema of a site (draft 7, which every editor reads), made from the zod schema. */
export function jsonSchema(): JsonSchema {
  return entriesApart(documentSchema());
}

/** The JSON Schema of a plan. */
export function planJsonSchema(): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'A plan of pbxc', ...convert(planDocument) };
}

/** The same with every object where it belongs. */
export function documentSchema(): JsonSchema {
  const whole = convert(document);
  const definitions = Object.entries(shared).map(([name, type]) => ({ name, schema: convert(type) }));
  const byText = new Map(definitions.map(({ name, schema }) => [JSON.stringify(schema), name]));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A pbxc site description',
    ...(hoist(whole, byText) as JsonSchema),
    $defs: Object.fromEntries(definitions.map(({ name, schema }) => [name, schema])),
  };
}

function convert(type: Parameters<typeof zodToJsonSchema>[0]): JsonSchema {
  const { $schema: _, ...schema } = zodToJsonSchema(type, {
    $refStrategy: 'none',
    postProcess: (json, def) => {
      if (!json || !('typeName' in def) || def.typeName !== 'ZodDiscriminatedUnion' || !('anyOf' in json)) return json;
      const { anyOf, ...rest } = json;
      return {
        ...rest,
        type: 'object',
        oneOf: anyOf,
        discriminator: { propertyName: Reflect.get(def, 'discriminator') },
      };
    },
  }) as JsonSchema;
  return simplify(schema) as JsonSchema;
}

/**
 * Makes unions say what is meant. Plain types become one schema (`{type: [string, integer]}`); a union of a text and an object or
 * list becomes `if` it is an object `then` … `else` …, whose errors are about the one that was written (and in which ajv fills in
 * defaults, which it does not in `anyOf`).
 */
function simplify(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplify);
  if (typeof node !== 'object' || node === null) return node;
  const simple = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, simplify(value)])) as JsonSchema;
  const { anyOf, ...rest } = simple;
  if (!Array.isArray(anyOf)) return simple;
  const branches = anyOf as JsonSchema[];
  const plain = branches.filter(isPlain);
  const shaped = branches.filter((branch) => !isPlain(branch));
  let union = plain.length > 1 ? joinPlain(plain) : (plain[0] ?? shaped.pop() ?? {});
  for (const branch of shaped) union = { if: telling(branch, union), then: branch, else: union };
  return { ...union, ...rest };
}

/** What tells a branch from the other: its type or, of two objects, any key it needs that the other has not got. */
function telling(branch: JsonSchema, other: JsonSchema): JsonSchema {
  if (branch.type !== 'object' || other.type !== 'object') return { type: branch.type };
  const known = Object.keys(other.properties ?? {});
  const own = (branch.required as string[]).filter((key) => !known.includes(key));
  return { anyOf: own.map((key) => ({ properties: { [key]: true }, required: [key] })) };
}

function isPlain(branch: JsonSchema): boolean {
  return (
    branch.type !== 'object' &&
    branch.type !== 'array' &&
    (typeof branch.type === 'string' || Array.isArray(branch.type))
  );
}

function joinPlain(branches: JsonSchema[]): JsonSchema {
  const values = branches.map(allowedValues);
  if (values.every((list) => list !== undefined)) return { enum: values.flat() };
  const zero = branches.find((branch) => branch.const === 0);
  const others = branches.filter((branch) => branch !== zero);
  // The last would win without a word, and refuse what the others allow.
  if (others.filter((branch) => branch.pattern !== undefined).length > 1)
    throw new Error(`a union of two forms of text is a form of its own: ${JSON.stringify(branches)}`);
  const joined = Object.assign({}, ...others, zero === undefined ? {} : { minimum: 0, maximum: 0 });
  delete joined.enum;
  delete joined.const;
  const types = new Set([
    ...others.flatMap((branch) => branch.type as string | string[]),
    ...(zero === undefined ? [] : ['integer']),
  ]);
  const extra = others
    .filter((branch) => branch.enum !== undefined && branch.type === 'string')
    .flatMap((branch) => branch.enum as string[]);
  extra.push(...others.map((branch) => branch.const).filter((value) => typeof value === 'string'));
  if (extra.length > 0)
    joined.pattern = `${typeof joined.pattern === 'string' ? `${joined.pattern}|` : ''}^(?:${extra.join('|')})$`;
  if (others.some((branch) => branch.const === false)) joined.not = { const: true };
  return { ...joined, type: [...types] };
}

function allowedValues(branch: JsonSchema): unknown[] | undefined {
  if (Array.isArray(branch.enum)) return branch.enum;
  if (branch.const !== undefined) return [branch.const];
  return branch.type === 'boolean' ? [true, false] : undefined;
}

/** Puts a `$ref` where a shared shape stands; its description and default stay beside it. */
function hoist(node: unknown, byText: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => hoist(item, byText));
  if (typeof node !== 'object' || node === null) return node;
  const { description, default: fallback, ...shape } = node as JsonSchema;
  const name = byText.get(JSON.stringify(shape));
  if (name !== undefined) {
    return {
      ...(description === undefined ? {} : { description }),
      ...(fallback === undefined ? {} : { default: fallback }),
      $ref: `#/$defs/${name}`,
    };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, hoist(value, byText)]));
}
