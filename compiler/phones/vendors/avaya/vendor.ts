import { vendorLanguage } from '../../language.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';

/** Languages of the display (`LANGUAGES`); English is built in. */
const languages = { en: 'English', es: 'CastilianSpanish', fr: 'ParisianFrench' };

/** Codecs by what Asterisk calls them (`CODEC_PRIORITY`). */
const codecs: Readonly<Record<string, string>> = { alaw: 'G711A', ulaw: 'G711U', g722: 'G722' };

/** `SIPSIGNAL`. */
const transports = { udp: 0, tcp: 1, tls: 2 };

export const avaya: Vendor = {
  name: 'avaya',
  title: 'Avaya',
  models,
  // Nothing public says how a file gives its keys functions.
  keyTypes: [],
  linesTakeKeys: false,
  languages,
  cannot: ['user', 'srtp', 'dtmfMode', 'syslog', 'voicemailNumber', 'phonebook', 'services'],
  files: [{ template: 'device', syntax: 'command', path: ({ mac }) => `${mac}.cfg` }],
  // Phones read it first; it leads them on to their own.
  commonFiles: [{ template: 'common', syntax: 'command', path: () => 'J100Supgrade.txt' }],
  codecs: () => Object.keys(codecs),
  values: (phone, { id }) => {
    const language = vendorLanguage({ languages }, phone.language);
    const [line] = phone.lines;
    return {
      language: language === undefined || language === languages.en ? undefined : `Mlf_${id}_${language}.xml`,
      country: phone.country.toUpperCase(),
      line,
      transport: line && transports[line.transport],
      codecs: line?.codecs.map((codec) => codecs[codec]).filter((codec) => codec !== undefined),
    };
  },
};
