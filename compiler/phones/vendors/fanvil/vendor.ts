import { shownLanguage } from '../../language.ts';
import type { Phone, PhoneKey, PhoneLine } from '../../phone.ts';
import type { PhoneModel, Vendor } from '../../vendor.ts';
import { type KeyPages, models, pages } from './models.ts';
import { timeOf } from './time.ts';

/** Languages of the display (`DefaultLanguage`). */
const languages = {
  en: 'en',
  ar: 'ar',
  ca: 'cat',
  cs: 'cz',
  de: 'de',
  es: 'es',
  eu: 'eus',
  fr: 'fr',
  he: 'he',
  hr: 'hr',
  it: 'it',
  ko: 'ko',
  nl: 'nl',
  pl: 'pl',
  pt: 'pt',
  ru: 'ru',
  sk: 'slo',
  tr: 'tr',
  uk: 'ua',
  zh: 'cn',
  zh_TW: 'tc',
};

/** Countries of tones (`SelectYourTone`). */
const tones: Readonly<Record<string, number>> = { ca: 18, de: 2, es: 33, fr: 25, gb: 13, it: 21, nl: 5, us: 11 };

/** Codecs by what Asterisk calls them (`VoiceCodecMap`). */
const codecs: Readonly<Record<string, string>> = {
  alaw: 'PCMA',
  ulaw: 'PCMU',
  g722: 'G722',
  g723: 'G723',
  g726: 'G726-32',
  g729: 'G729',
  ilbc: 'iLBC',
};

const transports = { udp: 0, tcp: 1, tls: 3 };
const dtmf = { inband: 0, rfc4733: 1, info: 2 };

/** What a key is (`Type`). */
const memoryKey = 1;
const lineKey = 2;

const folder = 'Fanvil';

export const fanvil: Vendor = {
  name: 'fanvil',
  title: 'Fanvil',
  models,
  keyTypes: ['blf', 'speeddial', 'park'],
  linesTakeKeys: true,
  languages,
  phonebook: 'fanvil',
  cannot: ['srtp', 'services'],
  files: [{ template: 'device', syntax: 'xml', path: ({ mac }) => `${folder}/${mac}.cfg` }],
  commonFiles: [],
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    folder,
    language: shownLanguage({ languages }, phone.language),
    tone: tones[phone.country],
    time: timeOf(phone.timezone),
    title: phone.lines[0]?.displayName,
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(at + 1, phone.lines[at])),
    ...keysOf(phone, model),
    raw: Object.entries(phone.raw).map(([path, value]) => {
      const sections = path.split('.');
      return { name: sections.at(-1), value, sections: sections.slice(0, -1), ends: sections.slice(0, -1).reverse() };
    }),
  }),
};

function accountOf(index: number, line: PhoneLine | undefined) {
  if (line === undefined) return { index, line, origin: undefined };
  return {
    index,
    line,
    origin: line.origin,
    transport: transports[line.transport],
    dtmf: dtmf[line.dtmfMode],
    codecs: line.codecs
      .map((codec) => codecs[codec])
      .filter((codec) => codec !== undefined)
      .join(','),
  };
}

/** Keys beside the display, and further ones by pages. */
function keysOf(phone: Phone, { keys, family }: PhoneModel) {
  const { side, page }: KeyPages = pages[family as keyof typeof pages];
  const all = Array.from({ length: keys }, (_, at) => keyOf(phone, at + 1));
  const numbered = (some: typeof all) => some.map((key, at) => ({ ...key, index: at + 1 }));
  const others = all.slice(side);
  return {
    sideKeys: numbered(all.slice(0, side)),
    keyPages: Array.from({ length: others.length / page }, (_, at) => ({
      index: at + 1,
      keys: numbered(others.slice(at * page, (at + 1) * page)),
    })),
  };
}

function keyOf(phone: Phone, slot: number) {
  const key = phone.keys.find((each) => each.slot === slot);
  if (key !== undefined) return { type: memoryKey, value: memoryOf(key), title: key.label, origin: key.origin };
  const line = phone.lines[slot - 1];
  return line === undefined
    ? { type: 0, value: '', title: '', origin: undefined }
    : { type: lineKey, value: `SIP${slot}`, title: line.label, origin: line.origin };
}

/** What is dialled, the line, and what the key is for: `1001@1/ba*81001` watches 1001, and answers for it by the code that follows. */
function memoryOf({ type, value, line, pickup }: PhoneKey): string {
  if (type === 'blf') return `${value}@${line}/ba${pickup ?? ''}`;
  return `${value}@${line}/${type === 'park' ? 'c' : 'f'}`;
}
