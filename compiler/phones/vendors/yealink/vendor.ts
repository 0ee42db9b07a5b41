import { shownLanguage } from '../../language.ts';
import type { Phone, PhoneKey } from '../../phone.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { timeOf } from './time.ts';

/** Languages of the display (`lang.gui`). */
const languages = {
  en: 'English',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  fr_CA: 'French_CA',
  it: 'Italian',
  nl: 'Dutch',
  nb: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  sv: 'Swedish',
  tr: 'Turkish',
};

/** Countries of tones (`voice.tone.country`). */
const tones: Readonly<Record<string, string>> = {
  au: 'Australia',
  at: 'Austria',
  be: 'Belgium',
  br: 'Brazil',
  cl: 'Chile',
  cn: 'China',
  cz: 'Czech',
  dk: 'Denmark',
  fi: 'Finland',
  fr: 'France',
  de: 'Germany',
  gb: 'Great Britain',
  gr: 'Greece',
  hu: 'Hungary',
  in: 'India',
  it: 'Italy',
  jp: 'Japan',
  mx: 'Mexico',
  nl: 'Netherlands',
  nz: 'New Zealand',
  no: 'Norway',
  pt: 'Portugal',
  es: 'Spain',
  ch: 'Switzerland',
  se: 'Sweden',
  ru: 'Russia',
  us: 'United States',
};

/** Codecs by what Asterisk calls them (`account.X.codec.NAME.enable`). */
const codecs: Readonly<Record<string, string>> = {
  alaw: 'pcma',
  ulaw: 'pcmu',
  g722: 'g722',
  g729: 'g729',
  g726: 'g726_32',
  g723: 'g723_53',
  ilbc: 'ilbc',
  opus: 'opus',
};

const transports = { udp: 0, tcp: 1, tls: 2 };
const srtp = { disabled: 0, preferred: 1, required: 2 };
const dtmf = { inband: 0, rfc4733: 1, info: 2 };
const syslogLevels = { critical: 2, error: 3, warning: 4, info: 6, debug: 7 };

/** What a key is (`linekey.X.type`). */
const keyTypes = { blf: 16, speeddial: 13, park: 10, dtmf: 11 };
const lineKey = 15;

export const yealink: Vendor = {
  name: 'yealink',
  title: 'Yealink',
  models,
  keyTypes: ['blf', 'speeddial', 'park', 'dtmf'],
  linesTakeKeys: true,
  languages,
  phonebook: 'yealink',
  cannot: ['services'],
  files: [{ template: 'device', syntax: 'lines', path: ({ mac }) => `${mac}.cfg` }],
  commonFiles: [
    {
      template: 'common',
      syntax: 'lines',
      path: (_name, { id }) => (id === undefined ? undefined : `y${id.padStart(12, '0')}.cfg`),
    },
  ],
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    language: shownLanguage({ languages }, phone.language),
    tone: tones[phone.country],
    time: timeOf(phone.timezone),
    syslogLevel: phone.syslog && syslogLevels[phone.syslog.level],
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(phone, at)),
    keys: Array.from({ length: model.keys }, (_, at) => keyOf(phone, `${keyName(at, model.family)}`, at + 1)),
    moduleKeys: phone.keys.filter(({ module }) => module > 0).map(moduleKeyOf),
  }),
};

function accountOf(phone: Phone, at: number) {
  const line = phone.lines[at];
  return {
    index: at + 1,
    line,
    origin: line?.origin,
    transport: line && transports[line.transport],
    srtp: line && srtp[line.srtp],
    dtmf: line && dtmf[line.dtmfMode],
    codecs: Object.entries(codecs).map(([asterisk, name]) => ({
      name,
      priority: line === undefined ? 0 : line.codecs.indexOf(asterisk) + 1,
    })),
  };
}

/** Older phones have keys of two kinds: ten beside the display, after those of the lines. */
function keyName(at: number, family: string | undefined): string {
  const lineKeys = family?.startsWith('memory') ? Number(family.slice('memory'.length)) : Number.POSITIVE_INFINITY;
  return at < lineKeys ? `linekey.${at + 1}` : `memorykey.${at + 1 - lineKeys}`;
}

function keyOf(phone: Phone, name: string, index: number) {
  const key = phone.keys.find((each) => each.module === 0 && each.slot === index);
  if (key !== undefined) return { name, ...saidOf(key) };
  const line = phone.lines[index - 1];
  return line === undefined
    ? { name, type: 0, line: undefined, value: undefined, label: undefined, pickup: false, origin: undefined }
    : { name, type: lineKey, line: index, value: undefined, label: line.label, pickup: false, origin: line.origin };
}

function moduleKeyOf(key: PhoneKey) {
  return { name: `expansion_module.${key.module}.key.${key.slot}`, ...saidOf(key) };
}

function saidOf({ type, line, value, label, pickup, origin }: PhoneKey) {
  return { type: keyTypes[type], line, value, label, pickup: pickup !== undefined, origin };
}
