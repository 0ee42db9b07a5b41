import { sha256 } from '../../../sha256.ts';
import { shownLanguage } from '../../language.ts';
import type { Phone, PhoneKey, PhoneLine } from '../../phone.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { timeOf, timeZoneProblem } from './time.ts';

/** Languages of the display (`LanguageType`). */
const languages = { en: '0', fr: '1', es: '2', de: '3' };

/** Countries of tones (`CountryCode`). */
const countries: ReadonlySet<string> = new Set(['de', 'es', 'fr', 'us']);

/** `dtmf_mode_flag` and `TransportFlgMP1`. */
const dtmf = { inband: 0, rfc4733: 1, info: 4 };
const transports = { udp: 0, tcp: 1, tls: 2 };

/** Codecs by what Asterisk calls them (`CodecPriority`). */
const codecs: Readonly<Record<string, string>> = {
  alaw: 'g711a',
  ulaw: 'g711mu',
  g722: 'g722',
  g729: 'g729',
  g723: 'g723',
  ilbc: 'ilbc',
};

export const technicolor: Vendor = {
  name: 'technicolor',
  alsoCalled: ['thomson'],
  title: 'Technicolor',
  models,
  keyTypes: ['blf', 'speeddial'],
  linesTakeKeys: false,
  languages,
  phonebook: 'technicolor',
  cannot: ['srtp', 'syslog', 'services'],
  timeZoneProblem,
  files: [{ template: 'device', syntax: 'lines', path: ({ mac }, { id }) => `${id}_${mac.toUpperCase()}.txt` }],
  commonFiles: [
    { template: 'bootstrap', syntax: 'lines', path: (_name, { id }) => `${id}.inf` },
    { template: 'common', syntax: 'lines', path: (_name, { id }) => `${id}-common.txt` },
  ],
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    file: `${model.id}-common.txt`,
    serial: serialOf(phone),
    language: shownLanguage({ languages }, phone.language),
    country: (countries.has(phone.country) ? phone.country : 'us').toUpperCase(),
    zone: timeOf(phone.timezone),
    transport: phone.lines[0] && transports[phone.lines[0].transport],
    dtmf: phone.lines[0] && dtmf[phone.lines[0].dtmfMode],
    codecs: phone.lines[0] && codecsOf(phone.lines[0]),
    voicemail: phone.lines.find(({ voicemail }) => voicemail !== undefined)?.voicemail,
    hasMailbox: phone.lines.some(({ hasMailbox }) => hasMailbox),
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(at + 1, phone.lines[at])),
    keys: Array.from({ length: model.keys }, (_, at) =>
      keyOf(
        at + 1,
        phone.keys.find(({ slot }) => slot === at + 1),
      ),
    ),
  }),
};

function accountOf(index: number, line: PhoneLine | undefined) {
  return {
    index,
    line,
    origin: line?.origin,
    // The phone reads its files as Latin letters of one byte.
    number: line?.number === undefined ? undefined : plain(line.number),
    displayName: line && plain(line.displayName),
  };
}

/** `FeatureKeyExt01`: `S` watches, `L` dials; `>` would end what is dialled. */
function keyOf(index: number, key: PhoneKey | undefined) {
  const says = `${key?.type === 'blf' ? 'S' : 'L'}/<sip:${(key?.value ?? '').replaceAll('>', '')}>`;
  return { index, says, origin: key?.origin };
}

/** `g722(1)g711a(2)`. */
function codecsOf(line: PhoneLine): string {
  return line.codecs
    .map((codec) => codecs[codec])
    .filter((codec) => codec !== undefined)
    .map((codec, at) => `${codec}(${at + 1})`)
    .join('');
}

/** What of a phone its file does not say. */
const notTold: ReadonlySet<string> = new Set(['origin', 'dialPlan']);

/**
 * Twelve digits that are others whenever something else is said: a phone takes a file only when its `config_sn` is a new one.
 * What a secret is does not count, as nobody knows it yet: a phone with a new password alone takes its file after the next other change.
 */
function serialOf(phone: Phone): string {
  const said = JSON.stringify(phone, (key, value: unknown) => (notTold.has(key) ? undefined : value));
  const digits = BigInt(`0x${sha256(said).slice(0, 12)}`) % 10n ** 12n;
  return String(digits).padStart(12, '0');
}

/** Without accents, and `?` for what has no letter in ASCII. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0020-\u007e]/gu, '?');
}
