import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { forms } from '../../schema/patterns.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../didyoumean.ts';
import type { Value } from '../source/compose.ts';
import type { Origin } from '../source/origin.ts';
import { packageRoot } from '../source/package-root.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';

/** Turns ajv's errors into sentences with places, one for each thing that is wrong. */
export function explain(root: { [key: string]: Value }, errors: readonly ErrorObject[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const said = new Set<string>();
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    const found = resolve(root, error.instancePath);
    const diagnostic = explainOne(error, found);
    const once = `${error.instancePath} ${error.propertyName ?? ''} ${diagnostic.message}`;
    if (said.has(once)) continue;
    said.add(once);
    diagnostics.push(diagnostic);
  }
  return diagnostics;
}

interface Found {
  /** Where the value stands; undefined for the whole document. */
  readonly origin: Origin | undefined;
  readonly value: unknown;
  /** `users.alice.number`, or `the site` for the whole. */
  readonly subject: string;
}

function resolve(root: object, instancePath: string): Found {
  let origin: Origin | undefined;
  let value: unknown = root;
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (const key of steps) {
    if (typeof value !== 'object' || value === null) break;
    origin = { container: value, key };
    value = (value as Record<string, unknown>)[key];
  }
  return { origin, value, subject: steps.length === 0 ? 'the site' : steps.join('.') };
}

function explainOne(error: ErrorObject, found: Found): Diagnostic {
  const at = found.origin === undefined ? {} : { place: placeOf(found.origin) };
  if (error.propertyName !== undefined) {
    const place =
      typeof found.value === 'object' && found.value !== null
        ? { place: keyPlaceOf({ container: found.value, key: error.propertyName }) }
        : at;
    return {
      rule: 'wrong-type',
      severity: 'error',
      message: `"${shorten(error.propertyName)}" in ${found.subject} is not ${meaning(error)}`,
      ...place,
    };
  }
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error, found);
    case 'required':
      return {
        rule: 'missing-key',
        severity: 'error',
        message: `${found.subject} needs "${String(error.params.missingProperty)}"`,
        ...(found.origin === undefined ? {} : { place: keyPlaceOf(found.origin) }),
      };
    case 'discriminator':
      return wrongKind(error, found);
    default: {
      const hint = commentHint(found) ?? enumHint(error, found);
      return {
        rule: 'wrong-type',
        severity: 'error',
        message: `${found.subject} is ${shown(found.value)}; expected ${meaning(error)}`,
        ...at,
        ...(hint === undefined ? {} : { hint }),
      };
    }
  }
}

function unknownKey(error: ErrorObject, found: Found): Diagnostic {
  const key = String(error.params.additionalProperty);
  const known = Object.keys(propertiesAt(error.schemaPath));
  const near = nearest(key, known);
  const hint =
    near !== undefined
      ? `did you mean "${near}"?`
      : key === '<<'
        ? 'merge keys are not part of the language'
        : `there are: ${known.join(', ')}`;
  const place =
    typeof found.value === 'object' && found.value !== null
      ? { place: keyPlaceOf({ container: found.value, key }) }
      : {};
  return {
    rule: 'unknown-key',
    severity: 'error',
    message: `${found.subject} has no key "${shorten(key)}"`,
    hint,
    ...place,
  };
}

function wrongKind(error: ErrorObject, found: Found): Diagnostic {
  const tag = String(error.params.tag);
  const value: unknown = error.params.tagValue;
  const kinds = branchesAt(error.schemaPath).map((branch) => String(at(at(at(branch, 'properties'), tag), 'const')));
  const container = typeof found.value === 'object' && found.value !== null ? found.value : undefined;
  if (value === undefined) {
    return {
      rule: 'missing-key',
      severity: 'error',
      message: `${found.subject} needs "${tag}"`,
      hint: `one of: ${kinds.join(', ')}`,
      ...(found.origin === undefined ? {} : { place: keyPlaceOf(found.origin) }),
    };
  }
  const near = nearest(String(value), kinds);
  const hint = near === undefined ? `one of: ${kinds.join(', ')}` : `did you mean "${near}"?`;
  return {
    rule: 'wrong-type',
    severity: 'error',
    message: `${found.subject}.${tag} is ${shown(value)}`,
    hint,
    ...(container === undefined ? {} : { place: placeOf({ container, key: tag }) }),
  };
}

/** An empty value is most often a number such as `#1` that YAML took for a comment. */
function commentHint(found: Found): string | undefined {
  return found.value === null ? 'in YAML `#` starts a comment: write a value that starts with it in quotes' : undefined;
}

function enumHint(error: ErrorObject, found: Found): string | undefined {
  if (error.keyword !== 'enum') return undefined;
  const near = nearest(String(found.value), (error.params.allowedValues as unknown[]).map(String));
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

const meanings = new Map(Object.values(forms).map((form) => [form.regexp.source, form.means]));

/** What would have been right, in words. */
function meaning(error: ErrorObject): string {
  const { params } = error;
  switch (error.keyword) {
    case 'pattern':
      return meaningOfPattern(String(params.pattern));
    case 'type': {
      const pattern = at(schemaAt(parentPath(error.schemaPath)), 'pattern');
      return typeof pattern === 'string' ? meaningOfPattern(pattern) : meaningOfTypes(params.type);
    }
    case 'enum':
      return `one of: ${[...new Set((params.allowedValues as unknown[]).map(String))].join(', ')}`;
    case 'const':
      return shown(params.allowedValue);
    case 'minimum':
    case 'maximum':
      if (error.keyword === 'maximum' && params.limit === 0)
        return meaningOfPattern(String(at(schemaAt(parentPath(error.schemaPath)), 'pattern')));
      return `a number ${error.keyword === 'minimum' ? 'of at least' : 'of at most'} ${params.limit}`;
    case 'minItems':
      return `at least ${params.limit === 1 ? 'one entry' : `${params.limit} entries`}`;
    case 'maxLength':
      return `at most ${params.limit} characters`;
    default:
      return error.keyword;
  }
}

function meaningOfPattern(pattern: string): string {
  const exact = meanings.get(pattern);
  if (exact !== undefined) return exact;
  const words = /\|?\^\(\?:([a-z|]+)\)\$$/.exec(pattern);
  if (words?.[1] === undefined) return `text like ${pattern}`;
  const form = meanings.get(pattern.slice(0, words.index));
  const alternatives = words[1].split('|').join(' or ');
  return form === undefined ? `a number or ${alternatives}` : `${form}, or ${alternatives}`;
}

const typeNames: Record<string, string> = {
  array: 'a list',
  boolean: 'yes or no',
  integer: 'a whole number',
  number: 'a number',
  object: 'keys and values',
  string: 'text',
};

function meaningOfTypes(types: unknown): string {
  const list = (Array.isArray(types) ? types : [types]).map((type) => typeNames[String(type)] ?? String(type));
  return list.join(' or ');
}

/** A value as the person knows it; long ones are cut. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys and values';
  return typeof value === 'string' ? JSON.stringify(shorten(value)) : String(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

// The schema is read only when there is something to explain.
let schema: unknown;

function schemaAt(path: string): unknown {
  schema ??= JSON.parse(readFileSync(join(packageRoot(), 'schema', 'site.schema.json'), 'utf8'));
  let node = schema;
  for (const step of path.split('/').slice(1))
    node = at(node, decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return node;
}

function at(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
}

const parentPath = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function propertiesAt(schemaPath: string): object {
  const properties = at(schemaAt(parentPath(schemaPath)), 'properties');
  return typeof properties === 'object' && properties !== null ? properties : {};
}

function branchesAt(schemaPath: string): unknown[] {
  const branches = at(schemaAt(parentPath(schemaPath)), 'oneOf');
  return Array.isArray(branches) ? branches : [];
}
