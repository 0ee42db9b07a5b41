import { vendorLanguage } from '../../language.ts';
import type { Phone, PhoneLine } from '../../phone.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { ipTouchTimeOf, offsetOf } from './time.ts';

/** Languages of the display (`SettingLanguage`, `language`). */
const languages = {
  en: '0',
  fr: '1',
  de: '2',
  it: '3',
  es: '4',
  nl: '5',
  pt: '6',
  hu: '7',
  cs: '8',
  sk: '9',
  sl: '10',
  et: '11',
  pl: '12',
  lt: '13',
  lv: '14',
  tr: '15',
  el: '16',
  sv: '17',
  nb: '18',
  da: '19',
  fi: '20',
  is: '21',
  zh: '22',
};

/** Countries of tones of an IP Touch (`tone_country`). */
const tones: Readonly<Record<string, number>> = { us: 0, ca: 0, fr: 1, de: 2, it: 3, es: 4 };

/** Codecs by the payload type that `preferred_vocoder`, `SIPPreferredVocoder` and `AudioCodec` take. */
const codecs: Readonly<Record<string, number>> = { ulaw: 0, g723: 4, alaw: 8, g722: 9, g729: 18, ilbc: 98, opus: 125 };

/** `sip_transport_mode`, `dtmf_type` and `DtmfMode`. */
const ipTouchTransports = { udp: 1, tcp: 2, tls: undefined };
const ipTouchDtmf = { rfc4733: 0, inband: 1, info: 2 };
const dtmf = { inband: 1, rfc4733: 2, info: 4 };

/** What a key of a Myriad is (`ProgramKey1Type`). */
const keyTypes = { blf: 59, speeddial: 1, park: 1, dtmf: 0 };

export const alcatel: Vendor = {
  name: 'alcatel',
  alsoCalled: ['alcatel-lucent'],
  title: 'Alcatel-Lucent',
  models,
  keyTypes: ['speeddial'],
  linesTakeKeys: false,
  languages,
  files: [
    {
      template: 'device',
      syntax: 'lines',
      path: ({ mac }, { family }) => (family === 'ip-touch' ? `sipconfig-${mac}.txt` : undefined),
    },
    {
      template: 'device',
      syntax: 'xml',
      path: ({ mac }, { family }) => (family === 'ip-touch' ? undefined : `config.${mac}.xml`),
    },
  ],
  commonFiles: [
    {
      template: 'ip-touch-common',
      syntax: 'lines',
      path: (_name, { family }) => (family === 'ip-touch' ? 'sipconfig.txt' : undefined),
    },
    {
      template: 'common',
      syntax: 'xml',
      path: (name, { family }) => (family === 'ip-touch' ? undefined : `config.${name}.xml`),
    },
  ],
  timeZoneProblem: ({ daylight }, { family }) =>
    family === 'ip-touch' && daylight !== undefined
      ? 'is told the days on which clocks change for one year only'
      : undefined,
  codecs: () => Object.keys(codecs),
  values: (phone, { family, lines, keys }) => ({
    language: vendorLanguage({ languages }, phone.language) ?? languages.en,
    tone: tones[phone.country],
    time: offsetOf(phone.timezone),
    ipTouchTime: ipTouchTimeOf(phone.timezone),
    firmware: phone.firmware?.replace(/\/[^/]*$/, ''),
    line: phone.lines[0],
    ipTouch: phone.lines[0] && {
      transport: ipTouchTransports[phone.lines[0].transport],
      dtmf: ipTouchDtmf[phone.lines[0].dtmfMode],
    },
    codecs: phone.lines[0] && codecsOf(phone.lines[0]).join(family === 'ip-touch' ? ',' : ';'),
    accounts: Array.from({ length: lines }, (_, at) => accountOf(at + 1, phone.lines[at])),
    keys: Array.from({ length: keys }, (_, at) => keyOf(phone, at + 1)),
  }),
};

function codecsOf(line: PhoneLine): number[] {
  return line.codecs.map((codec) => codecs[codec]).filter((codec) => codec !== undefined);
}

function accountOf(index: number, line: PhoneLine | undefined) {
  return {
    index,
    line,
    origin: line?.origin,
    transport: line?.transport.toUpperCase(),
    dtmf: line && dtmf[line.dtmfMode],
    codecs: line && codecsOf(line).join(';'),
  };
}

function keyOf(phone: Phone, slot: number) {
  const key = phone.keys.find((each) => each.slot === slot);
  return {
    index: slot,
    /** On a Myriad, where lines come first. */
    place: phone.lines.length + slot,
    type: key === undefined ? 0 : keyTypes[key.type],
    account: key?.line,
    value: key?.value,
    label: key?.label,
    origin: key?.origin,
  };
}
