import { type TimeZone, timeZoneOf } from '../../time-zone/time-zone.ts';

/** The phone's names of time zones, and a zone that goes by each. */
const names: readonly (readonly [name: string, zone: string])[] = [
  ['Dateline Standard Time', 'Etc/GMT+12'],
  ['Samoa Standard Time', 'Pacific/Pago_Pago'],
  ['Hawaiian Standard Time', 'Pacific/Honolulu'],
  ['Alaskan Standard/Daylight Time', 'America/Anchorage'],
  ['Pacific Standard/Daylight Time', 'America/Los_Angeles'],
  ['Mountain Standard/Daylight Time', 'America/Denver'],
  ['US Mountain Standard Time', 'America/Phoenix'],
  ['Central Standard/Daylight Time', 'America/Chicago'],
  ['Canada Central Standard Time', 'America/Regina'],
  ['Eastern Standard/Daylight Time', 'America/New_York'],
  ['US Eastern Standard Time', 'America/Bogota'],
  ['Atlantic Standard/Daylight Time', 'America/Halifax'],
  ['SA Western Standard Time', 'America/Caracas'],
  ['Newfoundland Standard/Daylight Time', 'America/St_Johns'],
  ['SA Eastern Standard Time', 'America/Sao_Paulo'],
  ['Azores Standard/Daylight Time', 'Atlantic/Azores'],
  ['GMT Standard/Daylight Time', 'Europe/London'],
  ['Greenwich Standard Time', 'Etc/UTC'],
  ['Central Europe Standard/Daylight Time', 'Europe/Paris'],
  ['E. Europe Standard/Daylight Time', 'Europe/Athens'],
  ['Egypt Standard/Daylight Time', 'Africa/Cairo'],
  ['Jerusalem Standard/Daylight Time', 'Asia/Jerusalem'],
  ['South Africa Standard Time', 'Africa/Johannesburg'],
  ['Saudi Arabia Standard Time', 'Asia/Riyadh'],
  ['Arabian Standard Time', 'Asia/Dubai'],
  ['Afghanistan Standard Time', 'Asia/Kabul'],
  ['West Asia Standard Time', 'Asia/Karachi'],
  ['India Standard Time', 'Asia/Kolkata'],
  ['Central Asia Standard Time', 'Asia/Dhaka'],
  ['SE Asia Standard Time', 'Asia/Bangkok'],
  ['Taipei Standard Time', 'Asia/Taipei'],
  ['Tokyo Standard Time', 'Asia/Tokyo'],
  ['AUS Central Standard Time', 'Australia/Darwin'],
  ['Cen. Australia Standard/Daylight Time', 'Australia/Adelaide'],
  ['E. Australia Standard Time', 'Australia/Brisbane'],
  ['AUS Eastern Standard/Daylight Time', 'Australia/Sydney'],
  ['Central Pacific Standard Time', 'Pacific/Noumea'],
  ['Fiji Standard Time', 'Pacific/Fiji'],
  ['New Zealand Standard/Daylight Time', 'Pacific/Auckland'],
];

let byRule: ReadonlyMap<string, string> | undefined;

/** What the phone calls a time zone (`timeZone`); undefined where it has none that goes by the same rule. */
export function sccpTimeZone(zone: TimeZone): string | undefined {
  byRule ??= new Map(
    names.flatMap(([name, example]) => {
      const known = timeZoneOf(example);
      return known === undefined ? [] : [[ruleOf(known), name] as const];
    }),
  );
  return byRule.get(ruleOf(zone));
}

function ruleOf({ offset, daylight }: TimeZone): string {
  return JSON.stringify([offset, daylight]);
}
