import type { ErrorObject } from 'ajv';
import { forms } from '../../schema/patterns.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../didyoumean.ts';
import { quoted } from '../quoted.ts';
import type { Value } from '../source/compose.ts';
import type { Origin } from '../source/origin.ts';
import type { Place } from '../source/place.ts';
import { keyPlaceOf, placeOf, restOfKeyLine } from '../source/spans.ts';
import { type Found, find } from './find.ts';
import { meaning } from './meaning.ts';
import { type Schema, toSchema } from './schema-at.ts';
import { shown } from './shown.ts';

/** Turns ajv's errors into sentences with places: one for each value that is wrong, in however many ways it is. */
export function explain(root: { [key: string]: Value }, errors: readonly ErrorObject[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const explained = new Set<string>();
  for (const error of errors) {
    // These two only say where another error is.
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    const value = `${error.instancePath} ${keyOf(error) ?? ''}`;
    if (explained.has(value)) continue;
    explained.add(value);
    const { rule, message, place, hint } = explainOne(error, find(root, error.instancePath));
    const extra = { ...(place === undefined ? {} : { place }), ...(hint === undefined ? {} : { hint }) };
    diagnostics.push({ rule, severity: 'error', message, ...extra });
  }
  return diagnostics;
}

interface Explanation {
  readonly rule: string;
  readonly message: string;
  readonly place: Place | undefined;
  readonly hint: string | undefined;
}

function explainOne(error: ErrorObject, found: Found): Explanation {
  if (found.secret !== 'no') return wrongSecret(error, found);
  const key = keyOf(error);
  if (key === undefined) return error.keyword === 'discriminator' ? wrongKind(error, found) : wrongValue(error, found);
  if (error.keyword === 'required') return missingKey(found, key);
  return error.keyword === 'additionalProperties' ? unknownKey(found, key) : wrongName(error, found, key);
}

/** The key that is unknown, missing or no name, where it is a key that is wrong. */
function keyOf({ propertyName, params }: ErrorObject): string | undefined {
  const key: unknown = propertyName ?? params.additionalProperty ?? params.missingProperty;
  return key === undefined ? undefined : String(key);
}

/** Nothing of a secret is shown: neither its value nor its keys, since `{ hunter2 }` is a map to YAML. */
function wrongSecret(error: ErrorObject, found: Found): Explanation {
  const isInside = found.secret === 'inside' || keyOf(error) !== undefined;
  const expected = isInside ? forms.plainSecret.means : meaning(error, found.schema);
  const message = `${found.subject} is not right; expected ${expected}`;
  return { rule: 'wrong-type', message, place: placed(found.origin), hint: undefined };
}

function wrongValue(error: ErrorObject, found: Found): Explanation {
  const message = `${found.subject} is ${shown(found.value)}; expected ${meaning(error, found.schema)}`;
  const hint = commentHint(found) ?? didYouMean(error, found.value);
  return { rule: 'wrong-type', message, place: placed(found.origin), hint };
}

function wrongName(error: ErrorObject, found: Found, key: string): Explanation {
  const message = `${quoted(key)} in ${found.subject} is not ${meaning(error, found.schema)}`;
  return { rule: 'wrong-type', message, place: placedKey(found, key), hint: didYouMean(error, key) };
}

function missingKey(found: Found, key: string, hint?: string): Explanation {
  const place = found.origin === undefined ? undefined : keyPlaceOf(found.origin);
  return { rule: 'missing-key', message: `${found.subject} needs "${key}"`, place, hint };
}

function unknownKey(found: Found, key: string): Explanation {
  const known = Object.keys(toSchema(found.schema.properties));
  const near = nearest(key, known);
  let hint = `there are: ${known.join(', ')}`;
  if (near !== undefined) hint = `did you mean "${near}"?`;
  else if (key === '<<') hint = 'merge keys are not part of the language';
  const message = `${found.subject} has no key ${quoted(key)}`;
  return { rule: 'unknown-key', message, place: placedKey(found, key), hint };
}

/** The key that says what kind of object it is is missing or wrong. */
function wrongKind({ params }: ErrorObject, found: Found): Explanation {
  const tag = String(params.tag);
  const kinds = kindsOf(found.schema, tag);
  const expected = `one of: ${kinds.join(', ')}`;
  if (params.tagValue === undefined) return missingKey(found, tag, expected);
  const near = nearest(String(params.tagValue), kinds);
  const message = `${found.subject}.${tag} is ${shown(params.tagValue)}; expected ${expected}`;
  const container = objectOf(found.value);
  const place = container === undefined ? placed(found.origin) : placeOf({ container, key: tag });
  return { rule: 'wrong-type', message, place, hint: near === undefined ? undefined : `did you mean "${near}"?` };
}

function kindsOf(schema: Schema, tag: string): string[] {
  const branches = Array.isArray(schema.oneOf) ? schema.oneOf : [];
  return branches.map((branch) => String(toSchema(toSchema(toSchema(branch).properties)[tag]).const));
}

function didYouMean({ keyword, params }: ErrorObject, value: unknown): string | undefined {
  if (keyword !== 'enum') return undefined;
  const near = nearest(String(value), params.allowedValues.map(String));
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

/** An empty value may be a number such as `#1`, which YAML takes for a comment. */
function commentHint({ origin, value }: Found): string | undefined {
  if (value !== null || origin === undefined || !/^["']?\s*:\s+#/.test(restOfKeyLine(origin))) return undefined;
  return 'in YAML ` #` starts a comment: write a value that starts with `#` in quotes';
}

function placed(origin: Origin | undefined): Place | undefined {
  return origin === undefined ? undefined : placeOf(origin);
}

function placedKey(found: Found, key: string): Place | undefined {
  const container = objectOf(found.value);
  return container === undefined ? placed(found.origin) : keyPlaceOf({ container, key });
}

function objectOf(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null ? value : undefined;
}
