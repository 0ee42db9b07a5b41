import { forms } from '../../schema/patterns.ts';
import type { JsonSchema } from './json-schema.ts';

/** The forms of text by their patterns: `numberPattern` is called "number pattern" and explained once. */
const formNames = new Map<string, string>(
  Object.entries(forms).map(([key, { regexp }]) => [regexp.source, words(key)]),
);

function words(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** `docs/language.md`: every key of a site, from the JSON Schema, so that it cannot be wrong. */
export function languageDoc(schema: JsonSchema): string {
  const required = listOf(schema.required);
  const sections = Object.entries(propertiesOf(schema)).map(([name, section]) =>
    describeSection(name, section, schema, required.includes(name)),
  );
  return `${opening}\n${sections.join('\n')}${describeShared(schema)}${describeForms()}`;
}

const opening = `# The language

Every key of a site description, made from \`schema/site.schema.json\` (which editors read as \`# yaml-language-server: $schema=\`).
A site is a directory; every \`*.yaml\` below it is read and merged by section, so a site may be one file or a hundred. Objects go by
their names: \`users: { alice: { ... } }\`. A key that is not listed here is an error.

In the tables, **bold** keys are required, and \`NAME\` stands for the name that a site gives.
`;

function describeSection(name: string, section: JsonSchema, schema: JsonSchema, isRequired: boolean): string {
  const heading = `## \`${name}\`\n\n${sentence(textOf(section.description))}${isRequired ? ' Required.' : ''}\n`;
  if (section.type !== 'object') return `${heading}\nIt is ${typeText(section, schema)}.\n`;
  const branches = section.additionalProperties;
  if (isSchema(branches) && Array.isArray(branches.oneOf))
    return `${heading}${describeKinds(`${name}.NAME`, branches, schema)}`;
  if (isSchema(branches) && isSchema(branches.then) && isSchema(branches.else) && branches.else.type === 'object')
    return `${heading}${describeTwoForms(name, branches.then, branches.else, schema)}`;
  const prefix = isSchema(branches) ? 'NAME.' : '';
  return `${heading}\n${table(rowsOf(section, '', schema).map((row) => ({ ...row, key: row.key.startsWith('NAME.') ? row.key.slice(prefix.length) : row.key })))}`;
}

/** Objects of one section that are of several kinds: a table for each. */
function describeKinds(path: string, branches: JsonSchema, schema: JsonSchema): string {
  const kinds = (branches.oneOf as JsonSchema[]).map((branch) => {
    const kind = textOf(propertiesOf(branch).kind?.const);
    return `\n### \`${path}\` with \`kind: ${kind}\`\n\n${table(rowsOf(branch, '', schema))}`;
  });
  return kinds.join('');
}

/** Objects that are told apart by a key: a table for each form, and one for each kind of what the longer form holds. */
function describeTwoForms(name: string, long: JsonSchema, short: JsonSchema, schema: JsonSchema): string {
  const [key = '', held] =
    Object.entries(propertiesOf(long)).find(([, field]) => isSchema(field.additionalProperties)) ?? [];
  const kinds = isSchema(held?.additionalProperties) ? held.additionalProperties : {};
  const shortForm = `\n### \`${name}.NAME\` without \`${key}\`\n\n${table(rowsOf(short, '', schema))}`;
  const longForm = `\n### \`${name}.NAME\` with \`${key}\`\n\n${table(rowsOf(long, '', schema))}`;
  return `${shortForm}${longForm}${describeKinds(`${name}.NAME.${key}.NAME`, kinds, schema)}`;
}

function describeShared(schema: JsonSchema): string {
  const definitions = schema.$defs as Record<string, JsonSchema>;
  const titles: Record<string, string> = { destination: 'Destinations', secret: 'Secrets', rawOptions: 'Raw options' };
  const openings: Record<string, string> = {
    destination:
      'Where a call goes looks the same everywhere: a text such as `queue:support`, or keys with the options of that kind, such as `{ queue: support, timeout: 30s }`. Exactly one kind stands in it.',
    secret:
      'A secret is `auto` (derived from the site key and the name of the object), a reference, or, with a warning, the text itself.',
    rawOptions:
      'Options of Asterisk by their own names: a text, a number, `yes` or `no`, or a list to set the option several times. They are checked against the options that the Asterisk of the host has.',
  };
  return Object.entries(definitions)
    .map(
      ([name, definition]) =>
        `\n## ${titles[name] ?? name}\n\n${openings[name] ?? ''}\n\n${table(rowsOf(definition, '', schema))}`,
    )
    .join('');
}

function describeForms(): string {
  const lines = Object.entries(forms).map(([key, { means }]) => `| ${words(key)} | ${cell(means)} |`);
  return `\n## Forms of text\n\nWhat the tables call a value that is text.\n\n${['| called | is |', '|---|---|', ...lines, ''].join('\n')}`;
}

interface Row {
  readonly key: string;
  readonly isRequired: boolean;
  readonly type: string;
  readonly fallback: string;
  readonly description: string;
}

/** The fields of an object, those of objects within it by their path. */
function rowsOf(node: JsonSchema, path: string, schema: JsonSchema): Row[] {
  const rows: Row[] = [];
  const object = objectOf(node);
  if (object === undefined) return rows;
  const required = listOf(object.required);
  for (const [key, field] of Object.entries(propertiesOf(object))) {
    const here = `${path}${key}`;
    rows.push({
      key: here,
      isRequired: required.includes(key),
      type: typeText(field, schema),
      fallback: field.default === undefined || isEmpty(field.default) ? '' : `\`${showDefault(field.default)}\``,
      description: textOf(field.description),
    });
    if (field.$ref === undefined) rows.push(...rowsOf(field, `${here}.`, schema));
  }
  if (isSchema(object.additionalProperties) && object.additionalProperties.$ref === undefined)
    rows.push(...rowsOf(object.additionalProperties, `${path}NAME.`, schema));
  return rows;
}

/** The object within a union of a text and an object, or within a list. */
function objectOf(node: JsonSchema): JsonSchema | undefined {
  if (node.type === 'object') return node;
  if (node.type === 'array' && isSchema(node.items)) return objectOf(node.items);
  if (isSchema(node.then)) return objectOf(node.then) ?? (isSchema(node.else) ? objectOf(node.else) : undefined);
  return undefined;
}

function typeText(node: JsonSchema, schema: JsonSchema): string {
  if (typeof node.$ref === 'string')
    return node.$ref.endsWith('destination')
      ? '[destination](#destinations)'
      : node.$ref.endsWith('secret')
        ? '[secret](#secrets)'
        : '[raw options](#raw-options)';
  if (isSchema(node.then) && isSchema(node.else))
    return `${typeText(node.else, schema)}, or ${typeText(node.then, schema)}`;
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (Array.isArray(node.enum))
    return [...new Set(node.enum.map((value) => (value === true ? 'yes' : value === false ? 'no' : String(value))))]
      .map((value) => `\`${value}\``)
      .join(' ');
  if (node.type === 'array') return `list of ${isSchema(node.items) ? typeText(node.items, schema) : 'values'}`;
  if (node.type === 'object')
    return isSchema(node.additionalProperties) ? 'keys and values, by name' : 'keys and values';
  const pattern = typeof node.pattern === 'string' ? node.pattern : undefined;
  const alternatives = pattern === undefined ? null : /\|?\^\(\?:([a-z|]+)\)\$$/.exec(pattern);
  const form =
    pattern === undefined
      ? undefined
      : formNames.get(alternatives === null ? pattern : pattern.slice(0, alternatives.index));
  const base = form ?? (node.type === 'integer' || alternatives !== null ? boundsText(node) : 'text');
  return alternatives?.[1] === undefined
    ? base
    : `${base}, or ${alternatives[1]
        .split('|')
        .map((word) => `\`${word}\``)
        .join(' or ')}`;
}

function boundsText(node: JsonSchema): string {
  const { minimum, maximum } = node;
  if (minimum !== undefined && maximum !== undefined) return `number from ${String(minimum)} to ${String(maximum)}`;
  return minimum === undefined ? 'number' : `number from ${String(minimum)}`;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ key, isRequired, type, fallback, description }) =>
      `| ${isRequired ? `**\`${key}\`**` : `\`${key}\``} | ${cell(type)} | ${cell(fallback)} | ${cell(description)} |`,
  );
  return ['| key | value | default | meaning |', '|---|---|---|---|', ...lines, ''].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const sentence = (text: string): string => (text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`);
const textOf = (value: unknown): string => (value === undefined ? '' : String(value));
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const propertiesOf = (node: JsonSchema): Record<string, JsonSchema> =>
  isSchema(node.properties) ? (node.properties as Record<string, JsonSchema>) : {};
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function showDefault(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return isSchema(value) ? JSON.stringify(value).replaceAll('"', '') : String(value);
}
