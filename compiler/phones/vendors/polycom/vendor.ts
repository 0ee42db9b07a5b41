import { shownLanguage } from '../../language.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { timeOf } from './time.ts';

/** Languages of the display (`lcl.ml.lang`); what is empty is the phone's own English. */
const languages = {
  en: 'English_United_States',
  en_GB: 'English_United_Kingdom',
  da: 'Danish_Denmark',
  de: 'German_Germany',
  es: 'Spanish_Spain',
  fr: 'French_France',
  fr_CA: 'French_Canada',
  it: 'Italian_Italy',
  nl: 'Dutch_Netherlands',
  nb: 'Norwegian_Norway',
  pl: 'Polish_Poland',
  pt: 'Portuguese_Portugal',
  ru: 'Russian_Russia',
  sv: 'Swedish_Sweden',
};

const transports = { udp: 'UDPOnly', tcp: 'TCPOnly', tls: 'TLS' };
const syslogLevels = { critical: 5, error: 4, warning: 3, info: 2, debug: 1 };

/** Codecs by what Asterisk calls them (`voice.codecPref.NAME`). */
const codecs: Readonly<Record<string, string>> = {
  alaw: 'G711_A',
  ulaw: 'G711_Mu',
  g722: 'G722',
  g729: 'G729_AB',
  ilbc: 'iLBC.13_33kbps',
  opus: 'Opus',
};

export const polycom: Vendor = {
  name: 'polycom',
  alsoCalled: ['poly'],
  title: 'Polycom',
  models,
  keyTypes: ['blf', 'speeddial', 'park'],
  linesTakeKeys: true,
  languages,
  phonebook: 'polycom',
  cannot: ['services'],
  files: [
    { template: 'device', syntax: 'xml', path: ({ mac }) => `${mac}-user.cfg` },
    { template: 'files', syntax: 'xml', path: ({ mac }) => `${mac}.cfg` },
  ],
  commonFiles: [
    { template: 'common', syntax: 'xml', path: () => 'common.cfg' },
    { template: 'files', syntax: 'xml', path: () => '000000000000.cfg' },
  ],
  codecs: () => Object.keys(codecs),
  values: (phone) => ({
    language: shownLanguage({ languages }, phone.language),
    time: timeOf(phone.timezone),
    syslogLevel: phone.syslog && syslogLevels[phone.syslog.level],
    lines: phone.lines.map((line) => ({ ...line, transport: transports[line.transport] })),
    dtmf: phone.lines[0]?.dtmfMode,
    srtp: phone.lines[0]?.srtp,
    codecs: Object.entries(codecs).map(([asterisk, name]) => ({
      name,
      preference: (phone.lines[0]?.codecs.indexOf(asterisk) ?? -1) + 1,
    })),
    // The phone puts them on its keys one after the other.
    keys: phone.keys.map((key, at) => ({ ...key, index: at + 1, type: key.type === 'blf' ? 'normal' : 'automata' })),
  }),
};
