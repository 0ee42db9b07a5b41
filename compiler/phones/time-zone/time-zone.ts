import { zones } from './zones.ts';

/** A time zone as a phone's clock has to be told it. */
export interface TimeZone {
  /** `Europe/Paris`. */
  readonly name: string;
  /** Minutes east of Greenwich, without daylight saving. */
  readonly offset: number;
  /** Undefined where clocks stay as they are. */
  readonly daylight: DaylightSaving | undefined;
  /** The rule as POSIX writes it in TZ: `CET-1CEST,M3.5.0,M10.5.0/3`. */
  readonly posix: string;
}

export interface DaylightSaving {
  /** Minutes that clocks are put forward. */
  readonly saving: number;
  readonly start: ClockChange;
  readonly end: ClockChange;
}

/** When clocks are changed: a day of the week in a week of a month. */
export interface ClockChange {
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 4, and 5 for the last. */
  readonly week: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes after midnight of that day, by the clock that is changed; in some zones before it or days after. */
  readonly minutes: number;
}

const known = new Map<string, TimeZone | undefined>();
let byName: ReadonlyMap<string, string> | undefined;

/** A time zone by its IANA name, with the rule by which it goes on; undefined for one that is not known. */
export function timeZoneOf(name: string): TimeZone | undefined {
  if (!known.has(name)) {
    byName ??= new Map(
      Object.entries(zones).flatMap(([posix, names]) => names.split(' ').map((zone) => [zone, posix] as const)),
    );
    const posix = byName.get(name);
    known.set(name, posix === undefined ? undefined : parse(name, posix));
  }
  return known.get(name);
}

const letters = `(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]+>)`;
const time = String.raw`[+-]?\d{1,3}(?::\d{2})?`;
const change = String.raw`M(\d+)\.(\d)\.(\d)(?:/(${time}))?`;
const rule = new RegExp(`^${letters}(${time})(?:${letters}(${time})?,${change},${change})?$`);

function parse(name: string, posix: string): TimeZone | undefined {
  const parts = rule.exec(posix);
  if (parts === null) return undefined;
  // POSIX counts west of Greenwich.
  const offset = -toMinutes(parts[1] ?? '0');
  if (parts[3] === undefined) return { name, offset, daylight: undefined, posix };
  const saving = parts[2] === undefined ? 60 : -toMinutes(parts[2]) - offset;
  const start = toChange(parts.slice(3, 7));
  const end = toChange(parts.slice(7, 11));
  // Ireland's winter is written as a saving of less than nothing; phones know only summers.
  if (saving < 0)
    return { name, offset: offset + saving, daylight: { saving: -saving, start: end, end: start }, posix };
  return { name, offset, daylight: { saving, start, end }, posix };
}

function toChange([month, week, weekday, at]: readonly (string | undefined)[]): ClockChange {
  return { month: Number(month), week: Number(week), weekday: Number(weekday), minutes: toMinutes(at ?? '2') };
}

function toMinutes(text: string): number {
  const [, sign, hours, minutes] = /^([+-]?)(\d+)(?::(\d+))?$/.exec(text) ?? [];
  const count = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -count : count;
}
