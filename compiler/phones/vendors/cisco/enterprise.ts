import type { PhoneSettings } from '../../../model/phone-settings.ts';
import { vendorLanguage } from '../../language.ts';
import type { Phone } from '../../phone.ts';
import type { PhoneModel } from '../../vendor.ts';
import { sccpTimeZone } from './sccp-time-zone.ts';

/** What phones that speak SCCP learn from the network or from Asterisk, or do not know at all. */
export const cannotBySccp: readonly (keyof PhoneSettings)[] = [
  'user',
  'transport',
  'srtp',
  'dtmfMode',
  'dns',
  'vlan',
  'syslog',
  'voicemailNumber',
];

/** Languages by the folder of the phone's texts (`userLocale`), which is fetched beside the firmware. English is built in. */
export const languages = {
  en: 'English_United_States',
  da: 'Danish_Denmark',
  de: 'German_Germany',
  es: 'Spanish_Spain',
  fr: 'French_France',
  it: 'Italian_Italy',
  nl: 'Dutch_Netherlands',
  nb: 'Norwegian_Norway',
  pl: 'Polish_Poland',
  pt: 'Portuguese_Portugal',
  ru: 'Russian_Russian_Federation',
  sv: 'Swedish_Sweden',
};

/** What the files of phones made for a call manager have in common, whether they speak SCCP or SIP. */
export function enterpriseValues(phone: Phone, { family, id, moduleKeys }: PhoneModel) {
  const spoken = vendorLanguage({ languages }, phone.language);
  const urls = urlsOf(phone);
  return {
    managers: managersOf(phone),
    timeZone: family === 'first' ? undefined : sccpTimeZone(phone.timezone),
    dateTemplate: phone.country === 'us' ? 'M/D/YA' : 'D/M/Y',
    locale: { name: spoken ?? languages.en, code: spoken === undefined ? 'en' : phone.language.language },
    tones: tones[phone.country],
    load: phone.firmware?.replace(/^.*\//, '').replace(/\.loads$/, ''),
    modules: Array.from({ length: Math.max(0, ...phone.keys.map(({ module }) => module)) }, (_, at) => ({
      index: at + 1,
      type: id,
      keys: moduleKeys,
    })),
    urls,
    vendorConfig: Object.fromEntries(Object.entries(phone.raw).filter(([name]) => !Object.hasOwn(urls, name))),
  };
}

/** The phone registers all its lines in one place: that of the first. */
function managersOf({ lines: [line] }: Phone) {
  if (line === undefined) return [];
  const { proxy, backup, origin } = line;
  return [proxy, backup].flatMap((server, priority) => (server === undefined ? [] : [{ ...server, priority, origin }]));
}

/** Each address that the phone has a button for; a raw parameter of its name comes first. */
function urlsOf({ phonebook, services, raw }: Phone): Readonly<Record<string, string | number | boolean>> {
  const urls = {
    authenticationURL: '',
    directoryURL: phonebook ?? '',
    idleURL: '',
    informationURL: '',
    messagesURL: '',
    proxyServerURL: '',
    servicesURL: services ?? '',
  };
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, raw[name] ?? url]));
}

/** Countries of tones by their folder (`networkLocale`); those of the United States are built in. */
const tones: Readonly<Record<string, string>> = {
  at: 'Austria',
  au: 'Australia',
  be: 'Belgium',
  ca: 'Canada',
  ch: 'Switzerland',
  de: 'Germany',
  dk: 'Denmark',
  es: 'Spain',
  fr: 'France',
  gb: 'United_Kingdom',
  it: 'Italy',
  nl: 'Netherlands',
  no: 'Norway',
  pl: 'Poland',
  pt: 'Portugal',
  se: 'Sweden',
};
