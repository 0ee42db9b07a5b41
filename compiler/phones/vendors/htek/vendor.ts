import type { Phone, PhoneKey, PhoneLine } from '../../phone.ts';
import type { Vendor } from '../../vendor.ts';
import { accountPlace } from './accounts.ts';
import { keyPlace } from './keys.ts';
import { models } from './models.ts';
import { timeOf, timeZoneProblem } from './time.ts';

/** Codecs by what Asterisk calls them (`P57` and what follows it). */
const codecs: Readonly<Record<string, number>> = { ulaw: 0, g726: 2, alaw: 8, g722: 9, opus: 120 };
const codecChoices = [57, 58, 59, 60, 61, 62];

const transports = { udp: 0, tcp: 1, tls: 2 };
const dtmf = { rfc4733: 0, inband: 1, info: 2 };

/** What a key is; the account of one that is for none in particular. */
const keyTypes = { speeddial: 2, blf: 3, park: 8 };
const [noKey, lineKey, anyAccount] = [0, 1, 255];

export const htek: Vendor = {
  name: 'htek',
  title: 'Htek',
  models,
  keyTypes: ['blf', 'speeddial', 'park'],
  linesTakeKeys: true,
  // The language is chosen at the phone: nothing public says how a file does.
  languages: {},
  phonebook: 'htek',
  cannot: ['language', 'srtp', 'dns', 'syslog', 'services'],
  files: [{ template: 'device', syntax: 'xml', path: ({ mac }) => `cfg${mac}.xml` }],
  commonFiles: [{ template: 'common', syntax: 'xml', path: (_name, { id }) => `cfg${id}.xml` }],
  timeZoneProblem,
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    time: timeOf(phone.timezone),
    firmware: phone.firmware?.replace(/\/[^/]*$/, ''),
    profile: phone.lines[0] && profileOf(phone.lines[0]),
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(at + 1, phone.lines[at])),
    keys: Array.from({ length: model.keys }, (_, at) => keyOf(phone, at + 1)),
  }),
};

/** What the accounts share, as the first line has it. */
function profileOf({ proxy, backup, transport, dtmfMode, codecs: wanted, hasMailbox }: PhoneLine) {
  const known = wanted.map((codec) => codecs[codec]).filter((codec) => codec !== undefined);
  return {
    proxy,
    backup,
    hasMailbox,
    transport: transports[transport],
    dtmf: dtmf[dtmfMode],
    // Every choice is filled, so that nothing is offered that the line has not got.
    codecs: known.length === 0 ? [] : codecChoices.map((number, at) => ({ number, codec: known[at] ?? known.at(-1) })),
  };
}

function accountOf(index: number, line: PhoneLine | undefined) {
  return { place: accountPlace(index), line, origin: line?.origin };
}

function keyOf(phone: Phone, slot: number) {
  const place = keyPlace(slot);
  const key = phone.keys.find((each) => each.module === 0 && each.slot === slot);
  if (key !== undefined) return { place, ...saidOf(key) };
  const line = phone.lines[slot - 1];
  return {
    place,
    type: line === undefined ? noKey : lineKey,
    value: undefined,
    label: line?.label,
    account: line === undefined ? anyAccount : slot - 1,
    origin: line?.origin,
  };
}

function saidOf({ type, value, label, line, origin }: PhoneKey) {
  return { type: type === 'dtmf' ? noKey : keyTypes[type], value, label, account: line - 1, origin };
}
