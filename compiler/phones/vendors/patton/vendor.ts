import type { Phone, PhoneLine } from '../../phone.ts';
import type { Vendor } from '../../vendor.ts';
import { models } from './models.ts';
import { timeOf } from './time.ts';

/** `preferred-transport-protocol`. */
const transports = { udp: 'udp', tcp: 'tcp', tls: undefined };
/** `dtmf-relay`. */
const dtmf = { rfc4733: 'rtp', inband: 'default', info: 'signaling' };
const syslogLevels = {
  critical: 'critical',
  error: 'error',
  warning: 'warning',
  info: 'informational',
  debug: 'debug',
};

/** Codecs by what Asterisk calls them (`codec`). */
const codecs: Readonly<Record<string, string>> = {
  alaw: 'g711alaw64k',
  ulaw: 'g711ulaw64k',
  g729: 'g729',
};

interface Server {
  readonly index: number;
  readonly host: string;
  readonly port: number;
  readonly lines: readonly PhoneLine[];
}

export const patton: Vendor = {
  name: 'patton',
  title: 'Patton',
  models,
  keyTypes: [],
  linesTakeKeys: false,
  // A gateway shows nothing.
  languages: {},
  cannot: ['srtp', 'dns', 'language', 'phonebook', 'services'],
  files: [{ template: 'device', syntax: 'command', path: ({ mac }) => `${mac}.cfg` }],
  commonFiles: [],
  codecs: () => Object.keys(codecs),
  values: (phone, { family }) => ({
    time: timeOf(phone.timezone),
    firmware: family,
    syslogLevel: phone.syslog && syslogLevels[phone.syslog.level],
    dtmf: phone.lines[0] && dtmf[phone.lines[0].dtmfMode],
    codecs: phone.lines[0]?.codecs.map((codec) => codecs[codec]).filter((codec) => codec !== undefined),
    servers: serversOf(phone),
    lines: phone.lines.map((line) => ({ ...line, port: line.index - 1, servers: serversOfLine(phone, line) })),
    transport: phone.lines[0] && transports[phone.lines[0].transport],
  }),
};

/** Each server once, with the lines that it may serve. */
function serversOf({ lines }: Phone): Server[] {
  const servers = new Map<string, Server>();
  for (const line of lines) {
    for (const { host, port } of [line.proxy, line.backup ?? line.proxy]) {
      const key = `${host} ${port}`;
      const known = servers.get(key);
      const others = (known?.lines ?? []).filter((each) => each !== line);
      servers.set(key, { index: known?.index ?? servers.size + 1, host, port, lines: [...others, line] });
    }
  }
  return [...servers.values()];
}

/** The numbers of a line's servers, in the order in which they are tried. */
function serversOfLine(phone: Phone, line: PhoneLine): number[] {
  return serversOf(phone).flatMap(({ index, lines }) => (lines.includes(line) ? [index] : []));
}
