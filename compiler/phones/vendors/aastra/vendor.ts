import { shownLanguage } from '../../language.ts';
import type { Phone, PhoneKey } from '../../phone.ts';
import type { PhoneModel, Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { timeOf } from './time.ts';

/** The files of languages (`language 1`); English is built in. */
const languages = {
  en: 'English',
  de: 'lang_de.txt',
  es: 'lang_es.txt',
  fr: 'lang_fr.txt',
  fr_CA: 'lang_fr_ca.txt',
  it: 'lang_it.txt',
  nl: 'lang_nl_nl.txt',
  pt: 'lang_pt.txt',
};

/** Countries of tones (`tone set`). */
const tones: Readonly<Record<string, string>> = {
  au: 'Australia',
  br: 'Brazil',
  de: 'Germany',
  fr: 'France',
  gb: 'UK',
  it: 'Italy',
  mx: 'Mexico',
  us: 'US',
};

const transports = { udp: 1, tcp: 2, tls: 4 };
const srtp = { disabled: 0, preferred: 1, required: 2 };
const syslogLevels = { critical: 1, error: 3, warning: 7, info: 39, debug: 65535 };

/** Codecs by the payload type that `sip customized codec` takes. */
const codecs: Readonly<Record<string, string>> = { ulaw: '0', alaw: '8', g722: '9', g729: '18' };

export const aastra: Vendor = {
  name: 'aastra',
  alsoCalled: ['mitel'],
  title: 'Aastra',
  models,
  keyTypes: ['blf', 'speeddial', 'park'],
  linesTakeKeys: false,
  languages,
  phonebook: 'aastra',
  cannot: ['services'],
  files: [{ template: 'device', syntax: 'lines', path: ({ mac }) => `Aastra/${mac.toUpperCase()}.cfg` }],
  commonFiles: [{ template: 'common', syntax: 'lines', path: () => 'Aastra/aastra.cfg' }],
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    path: `${phone.server.path}/Aastra`.slice(1),
    language: shownLanguage({ languages }, phone.language),
    tone: tones[phone.country],
    time: timeOf(phone.timezone),
    syslogLevel: phone.syslog && syslogLevels[phone.syslog.level],
    transport: phone.lines[0] && transports[phone.lines[0].transport],
    outOfBand: phone.lines[0]?.dtmfMode !== 'inband',
    codecs: phone.lines[0]?.codecs
      .flatMap((codec) => codecs[codec] ?? [])
      .map((payload) => `payload=${payload};ptime=20`),
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(phone, at)),
    keys: keysOf(phone, model),
    park: phone.keys.find(({ type }) => type === 'park')?.value,
  }),
};

function accountOf(phone: Phone, at: number) {
  const line = phone.lines[at];
  return {
    index: at + 1,
    line,
    srtp: line && srtp[line.srtp],
    dtmf: line?.dtmfMode === 'info' ? 1 : 0,
    origin: line?.origin,
  };
}

function keysOf(phone: Phone, model: PhoneModel) {
  const names = (model.family ?? '').split(' ').flatMap((part) => {
    const [kind, count] = part.split(':');
    return Array.from({ length: Number(count ?? 0) }, (_, at) => `${kind}${at + 1}`);
  });
  const own = names.map((name, at) => {
    const key = phone.keys.find(({ module, slot }) => module === 0 && slot === at + 1);
    return key === undefined
      ? { name, type: 'none', value: undefined, label: undefined, line: undefined, origin: undefined }
      : saidOf(name, key);
  });
  const others = phone.keys.filter(({ module }) => module > 0);
  return [...own, ...others.map((key) => saidOf(`expmod${key.module} key${key.slot}`, key))];
}

function saidOf(name: string, { type, value, label, line, origin }: PhoneKey) {
  return { name, type, value: type === 'park' ? `asterisk;${value}` : value, label, line, origin };
}
