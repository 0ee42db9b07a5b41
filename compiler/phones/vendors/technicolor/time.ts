import { type TimeZone, timeZoneOf } from '../../time-zone/time-zone.ts';

/** Zones in the order in which `NtpZoneNum` counts them from 0, each by one that goes by the same rule. */
const zones = [
  'Pacific/Kwajalein',
  'Pacific/Midway',
  'US/Hawaii',
  'US/Alaska',
  'US/Pacific',
  'US/Arizona',
  'US/Mountain',
  'US/Central',
  'America/Tegucigalpa',
  'Canada/Saskatchewan',
  'America/Bogota',
  'US/Eastern',
  'US/East-Indiana',
  'Canada/Atlantic',
  'America/La_Paz',
  'Canada/Newfoundland',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'Atlantic/South_Georgia',
  'Atlantic/Azores',
  'Africa/Casablanca',
  'Europe/London',
  'Europe/Paris',
  'Europe/Belgrade',
  'Europe/Bratislava',
  'Europe/Brussels',
  'Europe/Athens',
  'Europe/Bucharest',
  'Africa/Cairo',
  'Africa/Harare',
  'Europe/Helsinki',
  'Israel',
  'Asia/Baghdad',
  'Europe/Moscow',
  'Africa/Nairobi',
  'Asia/Tehran',
  'Asia/Muscat',
  'Asia/Baku',
  'Asia/Kabul',
  'Asia/Yekaterinburg',
  'Asia/Karachi',
  'Asia/Calcutta',
  'Asia/Kathmandu',
  'Asia/Almaty',
  'Asia/Colombo',
  'Asia/Rangoon',
  'Asia/Bangkok',
  'Asia/Hong_Kong',
  'Australia/Perth',
  'Asia/Urumqi',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Yakutsk',
  'Australia/Adelaide',
  'Australia/Darwin',
  'Australia/Brisbane',
  'Australia/Canberra',
  'Pacific/Guam',
  'Australia/Hobart',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Pacific/Auckland',
  'Pacific/Fiji',
  'Pacific/Tongatapu',
];

let numbers: ReadonlyMap<string, number> | undefined;

/** The number of the first zone that goes by the same rule. */
export function timeOf(zone: TimeZone): number | undefined {
  numbers ??= new Map(
    zones
      .flatMap((name, number) => {
        const known = timeZoneOf(name);
        return known === undefined ? [] : [[ruleOf(known), number] as const];
      })
      .reverse(),
  );
  return numbers.get(ruleOf(zone));
}

export function timeZoneProblem(zone: TimeZone): string | undefined {
  return timeOf(zone) === undefined ? 'knows no zone that goes by the same rule' : undefined;
}

function ruleOf({ offset, daylight }: TimeZone): string {
  return JSON.stringify([offset, daylight]);
}
