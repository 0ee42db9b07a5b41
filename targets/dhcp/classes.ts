import { classOfDevice } from '../../compiler/dhcp/class-of-device.ts';
import { type Says, type VendorClass, vendorClasses, type Want } from '../../compiler/dhcp/vendors.ts';
import type { Device } from '../../compiler/model/device.ts';
import { toIpv4 } from '../../compiler/model/ipv4.ts';
import type { Model } from '../../compiler/model/model.ts';
import type { PhoneServer } from '../../compiler/phones/phone.ts';
import { hexOf } from './options.ts';
import type { PlannedClass, PlannedOption } from './plan.ts';

export interface ClassOptions {
  /** Whether networks of the host have name servers. */
  readonly withDns: boolean;
}

/** The phones of each maker with what they are told, and at last the devices of the site that are none of these. */
export function classesFor(model: Model, server: PhoneServer | undefined, { withDns }: ClassOptions): PlannedClass[] {
  const named = devicesByClass(model);
  const devicesOf = (name: string) => (named.get(name) ?? []).map(({ mac, origin }) => ({ mac, origin }));
  const classes = vendorClasses.map((row, index): PlannedClass => {
    const { name, title, says, prefixes } = row;
    const family = vendorClasses.filter((other) => other !== row && isFamily(row, other));
    const earlier = family.filter((other) => vendorClasses.indexOf(other) < index);
    const unless = saysOf(earlier).filter((other) => says.some((each) => canMeet(each, other)));
    const wants = server === undefined ? [] : row.wants;
    return {
      name,
      title,
      says,
      unless,
      prefixes,
      prefixUnless: prefixes.length === 0 ? [] : saysOf(family),
      devices: devicesOf(name),
      options: [
        ...wants.flatMap((want) => (server === undefined ? [] : optionFor(want, server))),
        ...(name === 'snom' && !withDns ? nameServerFor(server) : []),
      ],
      boot: bootOf(wants, server),
    };
  });
  const others = devicesOf(nothingKnown.name);
  if (others.length > 0) classes.push({ ...nothingKnown, devices: others });
  return classes;
}

/** The devices that must be named by their whole hardware addresses, by the class they are in. */
function devicesByClass(model: Model): Map<string, Device[]> {
  const named = new Map<string, Device[]>();
  for (const device of model.devices.values()) {
    const found = classOfDevice(device);
    if (found.kind === 'known') continue;
    const name = found.kind === 'named' ? found.name : nothingKnown.name;
    const others = named.get(name);
    if (others === undefined) named.set(name, [device]);
    else others.push(device);
  }
  return named;
}

const nothingKnown = {
  name: 'other-devices',
  title: 'Devices of the site whose maker is not known',
  says: [],
  unless: [],
  prefixes: [],
  prefixUnless: [],
  options: [],
  boot: undefined,
} satisfies Omit<PlannedClass, 'devices'>;

function isFamily(a: VendorClass, b: VendorClass): boolean {
  return a.vendors.some((vendor) => b.vendors.includes(vendor));
}

/** Whether one phone may say both, by what is known of them. */
function canMeet(a: Says, b: Says): boolean {
  if (a.option !== b.option) return false;
  if (a.isEnd === true || b.isEnd === true) return true;
  return (a.after ?? 0) === (b.after ?? 0) && (a.text.startsWith(b.text) || b.text.startsWith(a.text));
}

function saysOf(rows: readonly VendorClass[]): Says[] {
  return rows.flatMap(({ says }) => says);
}

function optionFor(want: Want, server: PhoneServer): PlannedOption[] {
  if ('bootFile' in want) return [];
  if ('address' in want) return addressOption(want.code, server);
  if ('text' in want) {
    const text = fill(want.text, server);
    // Bytes without a form, of which some makers make a text.
    if (want.code === 43) return [{ code: 43, value: { kind: 'bytes', hex: hexText(text) }, meaning: text }];
    return [{ code: want.code, value: { kind: 'text', text } }];
  }
  const parts = want.parts.map(({ code, value }) => {
    const bytes = typeof value === 'number' ? [byte(value)] : hexOf(Buffer.from(fill(value, server)));
    return [byte(code), byte(bytes.length), ...bytes].join('');
  });
  const meaning = want.parts.map(({ code, value }) => `${code} = ${fill(String(value), server)}`).join(', ');
  return [{ code: 43, value: { kind: 'bytes', hex: parts.join('') }, meaning }];
}

/** Only addresses have four bytes; a host that is known by name has none here. */
function addressOption(code: number, server: PhoneServer): PlannedOption[] {
  if (toIpv4(server.host) === undefined) return [];
  return [{ code, value: { kind: 'addresses', addresses: [server.host] } }];
}

/** Some phones of Snom do not go on without a name server, even if they need none. */
function nameServerFor(server: PhoneServer | undefined): PlannedOption[] {
  return server === undefined ? [] : addressOption(6, server);
}

function bootOf(wants: readonly Want[], server: PhoneServer | undefined): PlannedClass['boot'] {
  if (server === undefined || toIpv4(server.host) === undefined) return undefined;
  for (const want of wants) if ('bootFile' in want) return { server: server.host, file: want.bootFile };
  return undefined;
}

function fill(text: string, { url, host, port }: PhoneServer): string {
  return text
    .replaceAll('{http}', url)
    .replaceAll('{tftp}', host)
    .replaceAll('{host}', host)
    .replaceAll('{port}', String(port));
}

function hexText(text: string): string {
  return hexOf(Buffer.from(text)).join('');
}

function byte(value: number): string {
  return value.toString(16).padStart(2, '0');
}
