import { shownLanguage } from '../../language.ts';
import type { Phone, PhoneKey, PhoneLine } from '../../phone.ts';
import type { PhoneModel, Vendor } from '../../vendor.ts';
import { accountPlace } from './accounts.ts';
import { type KeyLayout, type KeyPlace, lineModes, modulePlace, placeOf } from './keys.ts';
import { layouts, models } from './models.ts';
import { timeOf } from './time.ts';

/** Languages of the display (`P1362`). */
const languages = {
  en: 'en',
  ar: 'ar',
  cs: 'cz',
  de: 'de',
  es: 'es',
  fr: 'fr',
  he: 'he',
  hr: 'hr',
  hu: 'hu',
  it: 'it',
  ja: 'ja',
  ko: 'ko',
  lv: 'lv',
  nl: 'nl',
  pl: 'pl',
  pt: 'pt',
  ru: 'ru',
  sl: 'sl',
  sv: 'se',
  tr: 'tr',
  zh: 'zh',
  zh_TW: 'zh-tw',
};

/** Codecs by what Asterisk calls them (`P57` and what follows it). */
const codecs: Readonly<Record<string, number>> = {
  ulaw: 0,
  g726: 2,
  g723: 4,
  alaw: 8,
  g722: 9,
  g729: 18,
  ilbc: 98,
};

const transports = { udp: 0, tcp: 1, tls: 2 };
const srtp = { disabled: 0, preferred: 1, required: 2 };
const syslogLevels = { critical: 4, error: 4, warning: 3, info: 2, debug: 1 };

/** How files are fetched (`P212`, `P6767`). */
const protocols: Readonly<Record<string, number>> = { tftp: 0, http: 1, https: 2, ftp: 3, ftps: 4 };

/** How an address book is fetched (`P330`); 0 is not at all. */
const phonebookModes: Readonly<Record<string, number>> = { http: 1, tftp: 2, https: 3 };

/** What a key is; `offset` of its place is added. */
const keyTypes = { speeddial: 0, blf: 1, dtmf: 5, park: 9 };
const noKey = -1;

const folder = 'Grandstream';

export const grandstream: Vendor = {
  name: 'grandstream',
  title: 'Grandstream',
  models,
  keyTypes: ['blf', 'speeddial', 'park', 'dtmf'],
  linesTakeKeys: true,
  languages,
  phonebook: 'grandstream',
  // The phone adds a file name of its own to the address of a directory of contacts.
  cannot: ['phonebook', 'services'],
  files: [{ template: 'device', syntax: 'xml', path: ({ mac }) => `${folder}/cfg${mac}.xml` }],
  // Phones read `cfg.xml` where there is no file of their own.
  commonFiles: [{ template: 'common', syntax: 'xml', path: () => `${folder}/cfg.xml` }],
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    language: shownLanguage({ languages }, phone.language),
    time: timeOf(phone.timezone),
    files: addressOf(`${phone.server.url}/${folder}`),
    firmware: phone.firmware === undefined ? undefined : addressOf(phone.firmware.replace(/\/[^/]*$/, '')),
    dns: phone.dns === undefined ? [] : dnsOf(phone.dns),
    directory: phone.directory && phonebookOf(phone.directory.url),
    syslog: phone.syslog && {
      host: phone.syslog.port === 514 ? phone.syslog.host : `${phone.syslog.host}:${phone.syslog.port}`,
      level: syslogLevels[phone.syslog.level],
    },
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(at + 1, phone.lines[at])),
    keys: [...keysOf(phone, model), ...moduleKeysOf(phone, model)],
  }),
};

/** An address apart from its protocol, as the phones take it. */
function addressOf(url: string) {
  const [scheme, rest] = url.split('://', 2);
  return { protocol: protocols[scheme ?? ''], path: rest };
}

/** The folder of the address book (`P331`), apart from how it is fetched (`P330`). */
function phonebookOf(url: string) {
  const [scheme, rest = ''] = url.split('://', 2);
  return { mode: phonebookModes[scheme ?? ''], path: rest.replace(/\/[^/]*$/, '') };
}

/** An IPv4 address is told as its four numbers. */
function dnsOf(address: string) {
  if (address.includes(':')) return [{ number: 1423, part: address }];
  return address.split('.').map((part, at) => ({ number: 92 + at, part }));
}

function accountOf(index: number, line: PhoneLine | undefined) {
  const place = accountPlace(index);
  if (line === undefined) return { place, line, origin: undefined };
  const wanted = line.codecs.map((codec) => codecs[codec]).filter((codec) => codec !== undefined);
  return {
    place,
    line,
    origin: line.origin,
    transport: transports[line.transport],
    srtp: srtp[line.srtp],
    // Every choice is filled, so that nothing is offered that the line has not got.
    codecs: place.codecs.map((number, at) => ({ number, codec: wanted[at] ?? wanted.at(-1) })),
  };
}

function keysOf(phone: Phone, { family, keys }: PhoneModel) {
  const layout: KeyLayout = layouts[family as keyof typeof layouts];
  return Array.from({ length: keys }, (_, at) => {
    const place = placeOf(layout, at + 1);
    const key = phone.keys.find((each) => each.module === 0 && each.slot === at + 1);
    if (key !== undefined) return saidOf(place, key);
    const line = phone.lines[at];
    return {
      place,
      mode: line === undefined ? noKey : lineModes[layout.series],
      account: line === undefined ? 0 : at,
      label: line?.label,
      value: undefined,
      origin: line?.origin,
    };
  });
}

function moduleKeysOf(phone: Phone, { moduleKeys }: PhoneModel) {
  if (moduleKeys === undefined) return [];
  return phone.keys
    .filter(({ module }) => module > 0)
    .map((key) => saidOf(modulePlace(key.module, moduleKeys, key.slot), key));
}

function saidOf(place: KeyPlace, { type, line, label, value, origin }: PhoneKey) {
  return { place, mode: keyTypes[type] + place.offset, account: line - 1, label, value, origin };
}
