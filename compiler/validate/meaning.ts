import type { ErrorObject } from 'ajv';
import { forms } from '../../schema/patterns.ts';
import type { Schema } from './schema-at.ts';
import { shown } from './shown.ts';

/** What would have been right, in words. `schema` is what the schema says of the value. */
export function meaning({ keyword, params }: ErrorObject, schema: Schema): string {
  switch (keyword) {
    case 'pattern':
      return meaningOfPattern(String(params.pattern));
    case 'type':
    case 'not':
      return typeof schema.pattern === 'string' ? meaningOfPattern(schema.pattern) : meaningOfTypes(schema.type);
    case 'enum':
      return `one of: ${listed([...new Set<string>(params.allowedValues.map(String))])}`;
    case 'const':
      return shown(params.allowedValue);
    case 'minimum':
      return `a number of at least ${params.limit}`;
    case 'maximum':
      // Of durations, 0 is the one number without a unit.
      if (params.limit === 0 && typeof schema.pattern === 'string') return meaningOfPattern(schema.pattern);
      return `a number of at most ${params.limit}`;
    case 'minItems':
      return `at least ${params.limit === 1 ? 'one entry' : `${params.limit} entries`}`;
    case 'maxItems':
      return `at most ${params.limit} entries`;
    case 'maxLength':
      return `at most ${params.limit} characters`;
    default:
      return keyword;
  }
}

const meanings = new Map(Object.values(forms).map((form) => [form.regexp.source, form.means]));

function meaningOfPattern(pattern: string): string {
  const exact = meanings.get(pattern);
  if (exact !== undefined) return exact;
  // A form, or one of a few words: `no` beside a number.
  const words = /\|?\^\(\?:([a-z|]+)\)\$$/.exec(pattern);
  if (words?.[1] === undefined) return `text like ${pattern}`;
  const form = meanings.get(pattern.slice(0, words.index)) ?? 'a number';
  return `${form}, or ${words[1].replaceAll('|', ' or ')}`;
}

const typeNames: ReadonlyMap<unknown, string> = new Map([
  ['array', 'a list'],
  ['boolean', 'yes or no'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['object', 'keys and values'],
  ['string', 'text'],
]);

function meaningOfTypes(types: unknown): string {
  const list = Array.isArray(types) ? types : [types];
  return list.map((type) => typeNames.get(type) ?? String(type)).join(' or ');
}

/** A message is a line that people read: of a long list its beginning, and how many more there are. */
function listed(words: readonly string[]): string {
  if (words.length <= 24) return words.join(', ');
  return `${words.slice(0, 16).join(', ')} and ${words.length - 16} more`;
}
