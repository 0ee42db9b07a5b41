import { keyPlaceOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { contextFor, type Linker, referAll, referToSubroutine } from './linker.ts';
import type { ModelObject } from './object.ts';
import { linkPeople, type People } from './people.ts';
import { isYes, toSeconds } from './values.ts';

/** A call that many phones answer by themselves. */
export interface Paging extends ModelObject {
  readonly kind: 'paging';
  /** What follows the feature code. */
  readonly code: string | undefined;
  readonly number: string | undefined;
  /** Where the number is. */
  readonly context: string;
  /** Users. */
  readonly members: readonly string[];
  /** Undefined for everybody. */
  readonly callers: People | undefined;
  readonly duplex: boolean;
  readonly ignoreForwards: boolean;
  readonly skipBusy: boolean;
  readonly quiet: boolean;
  readonly record: boolean;
  /** Seconds. */
  readonly timeout: number;
  /** A context of the site's own dialplan. */
  readonly preprocess: string | undefined;
  readonly announcement: string | undefined;
  readonly announceToCaller: boolean;
}

export function linkPagings(linker: Linker): Map<string, Paging> {
  const pagings = new Map<string, Paging>();
  const container = linker.site.pagings;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    if (value.code === undefined && value.number === undefined) {
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `paging "${name}" can be called by nothing: it needs "code" or "number"`,
        place: keyPlaceOf(origin),
      });
    }
    if (value.preprocess !== undefined)
      referToSubroutine(linker, value.preprocess, { container: value, key: 'preprocess' });
    pagings.set(name, {
      kind: 'paging',
      name,
      origin,
      code: value.code === undefined ? undefined : String(value.code),
      number: value.number === undefined ? undefined : String(value.number),
      context: contextFor(
        linker,
        'internal',
        value.context,
        `paging "${name}"`,
        value.context === undefined ? origin : { container: value, key: 'context' },
      ),
      members: referAll(linker, 'users', value.members),
      callers: value.callers === undefined ? undefined : linkPeople(linker, value.callers),
      duplex: isYes(value.duplex),
      ignoreForwards: isYes(value.ignore_forwards),
      skipBusy: isYes(value.skip_busy),
      quiet: isYes(value.quiet),
      record: isYes(value.record),
      timeout: toSeconds(value.timeout),
      preprocess: value.preprocess,
      announcement: value.announcement,
      announceToCaller: isYes(value.announce_to_caller),
    });
  }
  return pagings;
}
