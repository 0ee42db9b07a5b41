import { shownLanguage } from '../../language.ts';
import type { Phone, PhoneKey, PhoneLine } from '../../phone.ts';
import type { PhoneModel } from '../../vendor.ts';
import { dialPlanOf } from './dial-plan.ts';
import { profileTime } from './profile-time.ts';

/** Languages of the display (`Language_Selection`); their texts are fetched as `Dictionary_Server_Script` says. */
export const profileLanguages = {
  en: 'English',
  da: 'Danish',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  it: 'Italian',
  nl: 'Dutch',
  nb: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  sv: 'Swedish',
};

/** What each language is called in `Locale` where no country is said. */
const locales: Readonly<Record<string, string>> = {
  en: 'en-US',
  da: 'da-DK',
  de: 'de-DE',
  es: 'es-ES',
  fr: 'fr-FR',
  it: 'it-IT',
  nl: 'nl-NL',
  nb: 'nb-NO',
  pl: 'pl-PL',
  pt: 'pt-PT',
  sv: 'sv-SE',
};

/** Codecs by what Asterisk calls them (`Preferred_Codec_1_`). */
const codecs: Readonly<Record<string, string>> = {
  alaw: 'G711a',
  ulaw: 'G711u',
  g722: 'G722',
  g726: 'G726-32',
  g729: 'G729a',
  ilbc: 'iLBC',
  opus: 'OPUS',
};

/** Which of them phones of a family speak; those of G.711 cannot be turned off. */
export const profileCodecs: Readonly<Record<ProfileFamily, readonly string[]>> = {
  mpp: ['alaw', 'ulaw', 'g722', 'g729', 'ilbc', 'opus'],
  spa: ['alaw', 'ulaw', 'g722', 'g726', 'g729'],
  ata: ['alaw', 'ulaw', 'g726', 'g729'],
};

const dtmfMethods = { rfc4733: 'AVT', inband: 'InBand', info: 'INFO' };
/** Whether calls must be encrypted (`Secure_Call_Option_1_`). */
const secureOptions = { disabled: 'Optional', preferred: 'Optional', required: 'Required' };
/** How much is written to `Debug_Server`. */
const debugLevels = { critical: 0, error: 1, warning: 1, info: 2, debug: 3 };

/** Phones with multiplatform firmware, phones of the SPA series, and adapters for telephones. */
export type ProfileFamily = 'mpp' | 'spa' | 'ata';

/** What the files of phones that read `<flat-profile>` have. */
export function profileValues(phone: Phone, model: PhoneModel, family: ProfileFamily) {
  const dialPlan = dialPlanOf(phone.dialPlan.patterns);
  return {
    language: shownLanguage({ languages: profileLanguages }, phone.language),
    locale: localeOf(phone),
    time: profileTime(phone.timezone),
    syslog: phone.syslog && {
      server: `${phone.syslog.host}:${phone.syslog.port}`,
      level: debugLevels[phone.syslog.level],
    },
    pickupCode: phone.codes.directedPickup,
    isSecure: phone.lines.some(({ srtp }) => srtp !== 'disabled'),
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(at + 1, phone.lines[at], family)),
    keys: Array.from({ length: model.keys }, (_, at) => keyOf(phone, at + 1)),
    moduleKeys: phone.keys
      .filter(({ module }) => module > 0)
      .map((key) => ({ module: key.module, slot: key.slot, says: functionOf(key), origin: key.origin })),
    dialPlan,
  };
}

/** The country of the language that is shown, where it is said. */
function localeOf({ language }: Phone): string | undefined {
  const { language: spokenOne, country } = language;
  const usual = locales[spokenOne] ?? locales['en'];
  return country === undefined || locales[spokenOne] === undefined ? usual : `${spokenOne}-${country}`;
}

function accountOf(index: number, line: PhoneLine | undefined, family: ProfileFamily) {
  if (line === undefined) return { index, line, origin: undefined };
  const { proxy, backup, origin } = line;
  const wanted = line.codecs.filter((codec) => profileCodecs[family].includes(codec));
  const choices = wanted.map((codec) => codecs[codec]);
  return {
    index,
    line,
    origin,
    // Two servers are written as if a name server had listed them.
    proxy:
      backup === undefined
        ? `${proxy.host}:${proxy.port}`
        : `pbxc${index}:SRV=${proxy.host}:${proxy.port}:p=0|${backup.host}:${backup.port}:p=1`,
    transport: line.transport.toUpperCase(),
    dtmf: dtmfMethods[line.dtmfMode],
    secure: secureOptions[line.srtp],
    preferred: choices[0],
    second: choices[1] ?? 'Unspecified',
    third: choices[2] ?? 'Unspecified',
    enabled: profileCodecs[family]
      .filter((codec) => codec !== 'alaw' && codec !== 'ulaw')
      .map((codec) => ({ name: codecs[codec], isWanted: wanted.includes(codec) })),
  };
}

function keyOf(phone: Phone, slot: number) {
  const key = phone.keys.find((each) => each.module === 0 && each.slot === slot);
  const line = phone.lines[slot - 1];
  if (key !== undefined)
    return { slot, extension: 'Disabled', name: key.label, says: functionOf(key), origin: key.origin };
  if (line !== undefined) return { slot, extension: slot, name: line.label, says: '', origin: line.origin };
  return { slot, extension: 'Disabled', name: '', says: '', origin: undefined };
}

/** `Extended_Function_1_`: parts end at a semicolon, so that no name may hold one; only a key that watches a phone answers for it. */
function functionOf({ type, value, label, pickup }: PhoneKey): string {
  const name = label.replaceAll(';', ',');
  if (type === 'speeddial') return `fnc=sd;ext=${value}@$PROXY;nme=${name}`;
  return `fnc=sd+blf${pickup === undefined ? '' : '+cp'};sub=${value}@$PROXY;nme=${name}`;
}
