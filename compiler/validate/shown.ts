import { quoted } from '../quoted.ts';

/** A value of the site as the person who wrote it knows it. Not for secrets. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys and values';
  return typeof value === 'string' ? quoted(value) : String(value);
}
