import { shownLanguage } from '../../language.ts';
import type { Phone, PhoneKey, PhoneLine } from '../../phone.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { timeOf } from './time.ts';

/** Languages of the display (`language`). */
const languages = {
  en: 'English',
  cs: 'Cestina',
  da: 'Dansk',
  de: 'Deutsch',
  es: 'Espanol',
  fr: 'Francais',
  it: 'Italiano',
  nl: 'Nederlands',
  nb: 'Norsk',
  pl: 'Polski',
  pt: 'Portugues',
  ru: 'Russian',
  sv: 'Svenska',
  tr: 'Turkce',
};

/** Countries of tones (`tone_scheme`). */
const tones: Readonly<Record<string, string>> = {
  au: 'AUS',
  at: 'AUT',
  ch: 'SUI',
  cn: 'CHN',
  de: 'GER',
  dk: 'DNK',
  es: 'ESP',
  fr: 'FRA',
  gb: 'GBR',
  in: 'IND',
  it: 'ITA',
  jp: 'JPN',
  mx: 'MEX',
  nl: 'NLD',
  no: 'NOR',
  nz: 'NZL',
  se: 'SWE',
  us: 'USA',
};

/** Codecs by what Asterisk calls them (`codec_priority_list`). */
const codecs: Readonly<Record<string, string>> = {
  alaw: 'pcma',
  ulaw: 'pcmu',
  g722: 'g722',
  g729: 'g729',
  g726: 'g726-32',
  gsm: 'gsm',
  opus: 'opus',
};

const savp = { disabled: 'off', preferred: 'optional', required: 'mandatory' };

export const snom: Vendor = {
  name: 'snom',
  title: 'Snom',
  models,
  keyTypes: ['blf', 'speeddial', 'park', 'dtmf'],
  linesTakeKeys: true,
  languages,
  phonebook: 'snom',
  cannot: ['backup'],
  // It only fetches what it reads while it starts.
  notify: 'check-sync-reboot',
  files: [
    { template: 'device', syntax: 'xml', path: ({ mac }) => `${mac.toUpperCase()}.xml` },
    {
      template: 'device-files',
      syntax: 'xml',
      path: ({ mac, model }) => `snom${model}-${mac.toUpperCase()}.htm`,
    },
    {
      template: 'firmware',
      syntax: 'xml',
      path: ({ mac, firmware }) => (firmware === undefined ? undefined : `${mac.toUpperCase()}-firmware.xml`),
    },
  ],
  commonFiles: [
    { template: 'common', syntax: 'xml', path: () => 'snom-general.xml' },
    { template: 'common-files', syntax: 'xml', path: (model) => `snom${model}.htm` },
  ],
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    language: shownLanguage({ languages }, phone.language),
    tone: tones[phone.country],
    time: timeOf(phone.timezone),
    file: phone.mac?.toUpperCase(),
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(at + 1, phone.lines[at])),
    keys: Array.from({ length: model.keys }, (_, at) => keyOf(phone, at + 1)),
    moduleKeys: phone.keys
      .filter(({ module }) => module > 0)
      .map((key) => ({ index: key.index - 1, label: key.label, says: saidOf(phone, key), origin: key.origin })),
  }),
};

function accountOf(index: number, line: PhoneLine | undefined) {
  return {
    index,
    line,
    origin: line?.origin,
    srtp: line?.srtp === 'disabled' ? 'off' : 'on',
    savp: line && savp[line.srtp],
    dtmf: line?.dtmfMode === 'info' ? 'sip_info_only' : 'off',
    events: line?.dtmfMode === 'rfc4733',
    codecs: line?.codecs.map((codec) => codecs[codec]).filter((codec) => codec !== undefined),
  };
}

/** The keys of a phone count from 0. */
function keyOf(phone: Phone, slot: number) {
  const key = phone.keys.find((each) => each.module === 0 && each.slot === slot);
  const line = phone.lines[slot - 1];
  if (key !== undefined) return { index: slot - 1, label: key.label, says: saidOf(phone, key), origin: key.origin };
  return { index: slot - 1, label: line?.label, says: line === undefined ? 'none' : `line`, origin: line?.origin };
}

function saidOf({ codes }: Phone, { type, value, pickup }: PhoneKey): string {
  switch (type) {
    case 'blf':
      return pickup === undefined ? `blf ${value}` : `blf ${value}|${codes.directedPickup ?? ''}`;
    case 'park':
      return `orbit ${value}`;
    case 'dtmf':
      return `dtmf ${value}`;
    case 'speeddial':
      return `speed ${value}`;
  }
}
