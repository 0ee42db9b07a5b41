import { isSecretKey } from '../secret-key.ts';
import type { Place } from './place.ts';

/**
 * The line of a place, with the value that stands there starred out when it is a secret in the clear: it may stand away from its
 * key, where `maskLine` does not see it.
 */
export function hideSecretAt(line: string, place: Place): string {
  const key = place.path.slice(place.path.lastIndexOf('.') + 1);
  const start = place.column - 1;
  const value = line.slice(start, start + place.length);
  const isHarmless = value === 'auto' || value.startsWith('{') || value.replace(/["']/g, '') === key;
  if (isHarmless || !isSecretKey(key)) return line;
  return line.slice(0, start) + '*'.repeat(value.length) + line.slice(start + place.length);
}
