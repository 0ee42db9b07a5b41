import { asText } from './values.ts';

/** What `value | name(...)` can do in a template. Each takes texts and numbers, and knows nothing but them. */
export const filters: Readonly<Record<string, (value: unknown, ...args: unknown[]) => unknown>> = {
  default: (value, other) => (value === undefined || value === null || value === '' ? other : value),
  upper: (value) => text(value).toUpperCase(),
  lower: (value) => text(value).toLowerCase(),
  trim: (value) => text(value).trim(),
  replace: (value, from, to) => (text(from) === '' ? text(value) : text(value).replaceAll(text(from), () => text(to))),
  cut: (value, most) => [...text(value)].slice(0, Number(most)).join(''),
  pad: (value, width) => text(value).padStart(Math.min(Number(width) || 0, 40), '0'),
  join: (value, between) => (Array.isArray(value) ? value.map(text).join(text(between)) : text(value)),
  length: (value) => (Array.isArray(value) ? value.length : [...text(value)].length),
  first: (value) => (Array.isArray(value) ? value[0] : undefined),
  last: (value) => (Array.isArray(value) ? value[value.length - 1] : undefined),
};

function text(value: unknown): string {
  return asText(value) ?? '';
}
