import { shownLanguage } from '../../language.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';

/** Languages of the display (`locale`). */
const languages = {
  en: 'en_US',
  en_GB: 'en_GB',
  de: 'de_DE',
  es: 'es_ES',
  fr: 'fr_FR',
  fr_CA: 'fr_CA',
  it: 'it_IT',
  nl: 'nl_NL',
  pt: 'pt_PT',
};

const folder = 'Digium';

export const digium: Vendor = {
  name: 'digium',
  title: 'Digium',
  models,
  keyTypes: ['blf', 'speeddial'],
  linesTakeKeys: true,
  languages,
  phonebook: 'digium',
  cannot: ['user', 'srtp', 'dtmfMode', 'dns', 'syslog', 'phonebook', 'services'],
  files: [
    { template: 'device', syntax: 'xml', path: ({ mac }) => `${folder}/${mac}.cfg` },
    { template: 'contacts', syntax: 'xml', path: ({ mac }) => `${folder}/${mac}-contacts.xml` },
  ],
  // Phones read it where there is no file of their own.
  commonFiles: [{ template: 'common', syntax: 'xml', path: () => `${folder}/000000000000.cfg` }],
  values: (phone) => ({
    files: `${phone.server.url}/${folder}`,
    language: shownLanguage({ languages }, phone.language),
    accounts: phone.lines.map((line) => ({ ...line, index: line.index - 1 })),
    // The phone puts contacts on its free keys one after the other.
    contacts: phone.keys.map(({ type, value, label, origin }) => ({ watched: type === 'blf', value, label, origin })),
    host: phone.lines[0]?.proxy.host,
  }),
};
