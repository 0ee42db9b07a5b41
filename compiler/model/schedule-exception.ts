import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';
import type { Destination } from './destination.ts';
import { linkDestination } from './link-destination.ts';
import type { Linker } from './linker.ts';
import { type Dates, type Opening, parseDates, parseHours, parseOpening, type Span } from './opening.ts';
import { toList } from './values.ts';

/** Times that are closed whatever the opening hours say: `dates`, of which `hours` may leave only a part, or `openings`. */
export interface ScheduleException {
  readonly name: string;
  readonly origin: Origin;
  readonly dates: readonly Dates[];
  /** Minutes of the day, the end not included; undefined for the whole day. */
  readonly hours: Span | undefined;
  /** Times that recur. */
  readonly openings: readonly Opening[];
  readonly to: Destination;
}

type Said = SiteDocument['schedules'][string]['exceptions'][string];

export function linkException(
  linker: Linker,
  schedule: string,
  name: string,
  said: Said,
  origin: Origin,
  closed: Destination,
): ScheduleException {
  const at = (key: string): Origin => ({ container: said, key });
  const refuse = (message: string, key: string) =>
    linker.report({ rule: 'wrong-type', severity: 'error', message, place: placeOf(at(key)) });
  const lacks = (what: string) =>
    linker.report({
      rule: 'missing-key',
      severity: 'error',
      message: `exception "${name}" of schedule "${schedule}" needs ${what}`,
      place: keyPlaceOf(origin),
    });
  if (said.dates === undefined && said.when === undefined) lacks('"dates" or "when"');
  else if (said.dates !== undefined && said.when !== undefined)
    refuse('an exception has either `dates` or `when`: write two exceptions', 'when');
  else if (said.dates === undefined && said.times !== undefined) lacks('"dates" for its "times"');

  const dates = toList(said.dates ?? []).flatMap((text) => {
    const { dates: read, problem } = parseDates(text);
    if (problem !== undefined) refuse(problem, 'dates');
    return read;
  });
  const openings = toList(said.when ?? []).flatMap((text) => {
    const { openings: read, problem } = parseOpening(text);
    if (problem !== undefined) refuse(problem, 'when');
    return read;
  });
  const hours = said.times === undefined ? undefined : parseHours(said.times);
  if (said.times !== undefined && hours === undefined)
    refuse(`${said.times} is no time of a day: it goes from an earlier to a later hour, 24:00 at most`, 'times');
  const to = said.to === undefined ? closed : linkDestination(linker, said.to, at('to'));
  return { name, origin, dates, hours, openings, to };
}

/**
 * The exceptions in the order in which they are asked: the rarer one counts. Days of one year come first, then days of every
 * year, then times that recur; hours of days before whole days. The names decide between equals.
 */
export function inOrder(exceptions: readonly ScheduleException[]): ScheduleException[] {
  return exceptions.toSorted((one, other) => rankOf(one) - rankOf(other) || (one.name < other.name ? -1 : 1));
}

/** Exceptions of the same rank are equals. */
export function rankOf({ dates, hours, openings }: ScheduleException): number {
  if (openings.length > 0) return 4;
  const isOfOneYear = dates.every(({ year }) => year !== undefined);
  return (isOfOneYear ? 0 : 2) + (hours === undefined ? 1 : 0);
}
