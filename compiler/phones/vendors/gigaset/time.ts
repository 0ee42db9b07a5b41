import { type TimeZone, timeZoneOf } from '../../time-zone/time-zone.ts';

/** The zones that a base knows by name (`DmGlobal.0.TimeZone`), one for each rule. */
const names = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Caracas',
  'America/Sao_Paulo',
  'Greenwich',
  'Europe/London',
  'Europe/Paris',
  'Europe/Athens',
  'Europe/Chisinau',
  'Europe/Kaliningrad',
  'Africa/Cairo',
  'Europe/Moscow',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Dhaka',
  'Asia/Hong_Kong',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Darwin',
  'Australia/Brisbane',
  'Australia/Sydney',
  'Pacific/Noumea',
];

let byRule: ReadonlyMap<string, string> | undefined;

/** The name of a zone that goes by the same rule; undefined where a base knows none. */
export function timeOf(zone: TimeZone): string | undefined {
  byRule ??= new Map(
    names.flatMap((name) => {
      const known = timeZoneOf(name);
      return known === undefined ? [] : [[ruleOf(known), name] as const];
    }),
  );
  return byRule.get(ruleOf(zone));
}

function ruleOf({ offset, daylight }: TimeZone): string {
  return JSON.stringify([offset, daylight]);
}
