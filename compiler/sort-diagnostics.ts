import type { Diagnostic } from './diagnostic.ts';
import { comparePlaces } from './source/place.ts';

/** What has no place comes first, then by place; errors before warnings at one place. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.place === undefined || b.place === undefined)
    return Number(a.place !== undefined) - Number(b.place !== undefined);
  return (
    comparePlaces(a.place, b.place) ||
    (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : a.message < b.message ? -1 : 1)
  );
}
