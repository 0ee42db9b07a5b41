import { type ConfText, confWriter } from '../conf/writer.ts';
import { recommendedTones, type Tones, tones } from './tones.ts';

export interface IndicationsConfOptions {
  /** ISO 3166 code in lower case: whose tones are played where nothing else is said. */
  readonly country: string;
  /** More countries, for endpoints and channels that ask for theirs (`tone_zone`, `CHANNEL(tonezone)`). */
  readonly others?: Iterable<string>;
}

/** indications.conf: what dialling, ringing, busy and so on sound like. A section is named by the country's code. */
export function indicationsConf(options: IndicationsConfOptions): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('country', options.country);
  const countries = new Set([options.country, ...(options.others ?? [])]);
  for (const code of [...countries].sort()) {
    const country = tones.get(code) ?? recommendedTones(code);
    conf.section(code);
    conf.option('description', country.country);
    for (const [key, tone] of indications(country)) conf.option(key, tone);
  }
  return conf.finish();
}

function indications(country: Tones): [key: string, tone: string][] {
  return [
    ['ringcadence', country.ringCadence],
    ['dial', country.dial],
    ['busy', country.busy],
    ['ring', country.ring],
    ['congestion', country.congestion],
    ['callwaiting', country.callWaiting],
    ['dialrecall', stutter(country.dial, 3)],
    // A short reminder every 15 seconds, and the three rising notes: E.180 asks the same of every country.
    ['record', '1400/500,0/15000'],
    ['info', country.info ?? '950/330,1400/330,1800/330,0/1000'],
    ['stutter', stutter(country.dial, 6)],
  ];
}

/** The dial tone after some short beats of itself (`!` plays once): "there is something for you". */
function stutter(dial: string, beats: number): string {
  const note = /^[0-9+]+/.exec(dial)?.[0] ?? dial;
  return [...Array<string>(beats).fill(`!${note}/100,!0/100`), dial].join(',');
}
