import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';

/** `users.yaml:4`: a value's place within a sentence. */
export function where(origin: Origin): string {
  const { file, line } = placeOf(origin);
  return `${file}:${line}`;
}
