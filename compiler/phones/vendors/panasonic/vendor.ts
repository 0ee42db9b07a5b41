import type { Phone, PhoneKey, PhoneLine } from '../../phone.ts';
import type { PhoneModel, Vendor } from '../../vendor.ts';
import { facilities, models } from './models.ts';

const transports = { udp: 0, tcp: 1, tls: 2 };
/** Codecs that a line can be told, by the number in the names of their parameters (`CODEC_ENABLE0_1`, `CODEC_PRIORITY0_1`). */
const codecs: Readonly<Record<string, number>> = { g722: 0, alaw: 1, g729: 3, ulaw: 4 };

const oneTouch = 'X_PANASONIC_IPTEL_ONETOUCH';

export const panasonic: Vendor = {
  name: 'panasonic',
  title: 'Panasonic',
  models,
  keyTypes: ['blf', 'speeddial'],
  linesTakeKeys: true,
  // The clock and the language are set on the phone, or by raw parameters.
  languages: {},
  cannot: ['timezone', 'language', 'srtp', 'dns', 'phonebook', 'services'],
  files: [{ template: 'device', syntax: 'panasonic', path: ({ mac }) => `Panasonic/Config${mac.toUpperCase()}.cfg` }],
  commonFiles: [{ template: 'common', syntax: 'panasonic', path: (name) => `${name}.cfg` }],
  codecs: () => Object.keys(codecs),
  values: (phone, model) => ({
    accounts: Array.from({ length: model.lines }, (_, at) => accountOf(at + 1, phone.lines[at])),
    keys: keysOf(phone, model),
  }),
};

function accountOf(index: number, line: PhoneLine | undefined) {
  return {
    index,
    line,
    origin: line?.origin,
    transport: line && transports[line.transport],
    codecs: line && codecsOf(line),
    events: line?.dtmfMode === 'rfc4733' ? 'Y' : 'N',
  };
}

/** In the order of preference, from 1; those that are not wanted are turned off. With none that it knows, the phone keeps its own. */
function codecsOf(line: PhoneLine) {
  const wanted = line.codecs.filter((codec) => codecs[codec] !== undefined);
  if (wanted.length === 0) return [];
  return Object.entries(codecs).map(([codec, number]) => ({ number, priority: wanted.indexOf(codec) + 1 }));
}

function keysOf(phone: Phone, { keys, family }: PhoneModel) {
  const facility = facilities[family as keyof typeof facilities];
  const onPhone = Array.from({ length: keys }, (_, at) => {
    const place = { prefix: 'FLEX', slot: at + 1 };
    const key = phone.keys.find((each) => each.module === 0 && each.slot === at + 1);
    const line = phone.lines[at];
    if (key !== undefined) return { ...place, ...saidOf(key, facility.blf) };
    return line === undefined
      ? { ...place, act: '', argument: '', dial: '', label: '', origin: undefined }
      : { ...place, act: facility.line, argument: line.index, dial: '', label: line.label, origin: line.origin };
  });
  const onModules = phone.keys
    .filter(({ module }) => module > 0)
    .map((key) => ({ prefix: 'DSS', slot: key.index - keys, ...saidOf(key, facility.blf) }));
  return [...onPhone, ...onModules];
}

function saidOf({ type, value, label, origin }: PhoneKey, blf: string) {
  return type === 'blf'
    ? { act: blf, argument: value, dial: '', label, origin }
    : { act: oneTouch, argument: '', dial: value, label, origin };
}
