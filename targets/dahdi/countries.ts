/** The tones that DAHDI knows, by country, and those of the United States elsewhere. */
export function toneZoneOf(country: string): string {
  if (country === 'gb') return 'uk';
  return zones.has(country) ? country : 'us';
}

const zones: ReadonlySet<string> = new Set(
  'us au fr nl fi es jp no it gr tw cl se be sg il br hu lt pl za pt ee mx in de ch dk cz cn ar my th bg ve ph ru tr pa mo cr ae'.split(
    ' ',
  ),
);

/** What `opermode` calls the electric rules of a country; `TBR21` is what Europe agreed on. */
export function operatingModeOf(country: string): string {
  return modes[country] ?? 'FCC';
}

const modes: Readonly<Record<string, string>> = {
  at: 'AUSTRIA',
  au: 'AUSTRALIA',
  be: 'BELGIUM',
  br: 'BRAZIL',
  ca: 'CANADA',
  ch: 'SWITZERLAND',
  cn: 'CHINA',
  cz: 'CZECH',
  de: 'GERMANY',
  dk: 'DENMARK',
  es: 'SPAIN',
  fi: 'FINLAND',
  fr: 'FRANCE',
  gb: 'UK',
  gr: 'GREECE',
  hu: 'HUNGARY',
  ie: 'IRELAND',
  il: 'ISRAEL',
  in: 'INDIA',
  it: 'ITALY',
  jp: 'JAPAN',
  lu: 'LUXEMBOURG',
  mx: 'MEXICO',
  nl: 'NETHERLANDS',
  no: 'NORWAY',
  nz: 'NEWZEALAND',
  pl: 'POLAND',
  pt: 'PORTUGAL',
  ru: 'RUSSIA',
  se: 'SWEDEN',
  sg: 'SINGAPORE',
  si: 'SLOVENIA',
  sk: 'SLOVAKIA',
  tw: 'TAIWAN',
  us: 'USA',
  za: 'SOUTHAFRICA',
};
