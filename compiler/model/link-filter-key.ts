import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import type { KeyTarget } from './key.ts';
import { type Linker, refer } from './linker.ts';

/** A key that switches a filter: for the secretary that it names, or else for the user of the key, or for the only one there is. */
export function linkFilterKey(
  linker: Linker,
  user: string | undefined,
  value: SiteDocument['users'][string]['keys'][string],
  at: Origin,
): KeyTarget | undefined {
  const name = String(value.bsfilter);
  if (!refer(linker, 'filters', name, at)) return undefined;
  const secretaries = linker.site.filters[name]?.secretaries ?? [];
  const wanted = value.secretary === undefined ? user : String(value.secretary);
  const found = secretaries.find((secretary) => String(secretary.user) === wanted);
  const [only] = secretaries;
  if (found !== undefined) return { type: 'bsfilter', name, code: String(found.code) };
  if (value.secretary === undefined && only !== undefined && secretaries.length === 1)
    return { type: 'bsfilter', name, code: String(only.code) };

  const names = secretaries.map((secretary) => secretary.user).join(', ');
  linker.report(
    value.secretary === undefined
      ? {
          rule: 'missing-key',
          severity: 'error',
          message: `filter "${name}" has several secretaries, and the key names none`,
          place: placeOf(at),
          hint: `say \`secretary:\` with one of: ${names}`,
        }
      : {
          rule: 'dangling-reference',
          severity: 'error',
          message: `filter "${name}" has no secretary "${wanted}"`,
          place: placeOf({ container: value, key: 'secretary' }),
          hint: `it has: ${names}`,
        },
  );
  return undefined;
}
