import type { Phone, PhoneLine } from '../../phone.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { timeOf } from './time.ts';

/** Countries of tones (`Telephony.0.ToneScheme`); others have those for retail. */
const tones: Readonly<Record<string, string>> = { de: 'Germany', es: 'Spain', fr: 'France' };

const transports = { udp: 1, tcp: 2, tls: 3 };
const dtmf = { inband: 1, rfc4733: 2, info: 4 };

export const gigaset: Vendor = {
  name: 'gigaset',
  title: 'Gigaset',
  models,
  keyTypes: [],
  linesTakeKeys: false,
  // A handset is set to its language by who uses it.
  languages: {},
  cannot: ['user', 'language', 'dns', 'vlan', 'syslog', 'services'],
  files: [{ template: 'device', syntax: 'xml', path: ({ mac }) => `${mac}.xml` }],
  commonFiles: [],
  values: (phone) => {
    const providers = providersOf(phone.lines);
    return {
      tone: tones[phone.country] ?? 'Retail',
      timeZone: timeOf(phone.timezone),
      firmware: firmwareOf(phone),
      providers,
      handsets: phone.lines.map((line) => handsetOf(line, providers)),
    };
  },
  timeZoneProblem: (zone) => (timeOf(zone) === undefined ? 'knows no zone of this rule' : undefined),
};

/** The version is part of the name that Gigaset gives a file of firmware: without one a base would load it again and again. */
function firmwareOf({ firmware }: Phone): { readonly url: string; readonly version: string } | undefined {
  const version = firmware === undefined ? undefined : /V([0-9]+(?:\.[0-9]+)+)/.exec(firmware)?.[1];
  return firmware === undefined || version === undefined ? undefined : { url: firmware, version };
}

/** Each place where lines register, once. */
function providersOf(lines: readonly PhoneLine[]) {
  const first = new Map(lines.toReversed().map((line) => [placeOf(line), line]));
  return [...first.values()].reverse().map((line, id) => ({
    id,
    place: placeOf(line),
    origin: line.origin,
    proxy: line.proxy,
    backup: line.backup,
    transport: transports[line.transport],
    dtmf: dtmf[line.dtmfMode],
    encrypts: line.srtp !== 'disabled',
    takesPlain: line.srtp === 'preferred',
  }));
}

function handsetOf(line: PhoneLine, providers: ReturnType<typeof providersOf>) {
  const place = placeOf(line);
  return {
    id: String(line.index).padStart(5, '0'),
    line,
    origin: line.origin,
    // What people type to make a handset theirs, once the base is told to listen.
    code: (line.number ?? '')
      .replaceAll(/[^0-9]/g, '')
      .slice(-4)
      .padStart(4, '0'),
    provider: providers.find((provider) => provider.place === place)?.id,
  };
}

function placeOf({ proxy }: PhoneLine): string {
  return `${proxy.host}:${proxy.port}`;
}
