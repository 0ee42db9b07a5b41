import type { Secret } from '../../secret.ts';

/** True for a secret by reference, which a template can print and do nothing else with. */
export function isSecret(value: unknown): value is Secret {
  return typeof value === 'object' && value !== null && 'shape' in value && 'source' in value && 'id' in value;
}

export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value);
}

/** A text of what can stand in a file; undefined for what cannot. */
export function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return String(value);
    case 'boolean':
      return value ? '1' : '0';
    default:
      return undefined;
  }
}
