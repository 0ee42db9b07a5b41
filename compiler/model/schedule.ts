import type { SiteDocument } from '../../schema/document.ts';
import { timeZoneOf } from '../phones/time-zone/time-zone.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import type { Destination } from './destination.ts';
import { sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';
import { type Opening, parseOpening } from './opening.ts';
import { inOrder, linkException, type ScheduleException } from './schedule-exception.ts';

export interface Schedule extends ModelObject {
  readonly kind: 'schedule';
  /** IANA. */
  readonly timezone: string;
  readonly open: readonly (Opening & { readonly origin: Origin })[];
  readonly closed: Destination;
  /** In the order in which they are asked. */
  readonly exceptions: readonly ScheduleException[];
  /** What callers hear before they are led on to somebody. */
  readonly announce: string | undefined;
}

export function linkSchedules(linker: Linker): Map<string, Schedule> {
  const schedules = new Map<string, Schedule>();
  const container = linker.site.schedules;
  for (const [name, value] of sorted(container))
    schedules.set(name, linkSchedule(linker, name, value, { container, key: name }));
  return schedules;
}

function linkSchedule(
  linker: Linker,
  name: string,
  value: SiteDocument['schedules'][string],
  origin: Origin,
): Schedule {
  const timezone = value.timezone ?? linker.site.site.timezone;
  if (value.timezone !== undefined) checkTimeZone(linker, value.timezone, { container: value, key: 'timezone' });
  const refuse = (message: string, at: Origin) =>
    linker.report({ rule: 'wrong-type', severity: 'error', message, place: placeOf(at) });
  const closed = linkDestination(linker, value.closed.to, { container: value.closed, key: 'to' });

  const open = value.open.flatMap((text, key) => {
    const at = { container: value.open, key };
    const { openings, problem } = parseOpening(text);
    if (problem !== undefined) refuse(problem, at);
    return openings.map((opening) => ({ ...opening, origin: at }));
  });
  const exceptions = sorted(value.exceptions).map(([exception, said]) =>
    linkException(linker, name, exception, said, { container: value.exceptions, key: exception }, closed),
  );
  return {
    kind: 'schedule',
    name,
    origin,
    timezone,
    open,
    closed,
    exceptions: inOrder(exceptions),
    announce: value.announce,
  };
}

/** Time zones are those that this Node knows, which are IANA's. */
export function checkTimeZone(linker: Linker, timezone: string, origin: Origin): void {
  // Phones are told the rule of a zone, so it is one whose rule is known here, whatever this Node.js has heard of.
  const known = timeZoneOf(timezone) === undefined ? otherCase(timezone) : knownTimeZone(timezone);
  // Asterisk looks for a file of the name, so its case counts.
  if (known !== undefined && (known === timezone || known.toLowerCase() !== timezone.toLowerCase())) return;
  const hint = known === undefined ? 'time zones have IANA names, such as Europe/Paris' : `did you mean "${known}"?`;
  const message = `there is no time zone "${timezone}"`;
  linker.report({ rule: 'wrong-type', severity: 'error', message, place: placeOf(origin), hint });
}

function otherCase(timezone: string): string | undefined {
  const known = knownTimeZone(timezone);
  return known === timezone ? undefined : known;
}

/** Asking takes a while, and a thousand schedules have a handful of time zones. */
const knownTimeZones = new Map<string, string | undefined>();

/** The zone by the name it goes by, which for an old name is another one; undefined when there is none. */
function knownTimeZone(timezone: string): string | undefined {
  if (!knownTimeZones.has(timezone)) knownTimeZones.set(timezone, resolveTimeZone(timezone));
  return knownTimeZones.get(timezone);
}

function resolveTimeZone(timezone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
