import { isInNetwork, toIpv4 } from '../../../compiler/model/ipv4.ts';
import { fileWriter, type WrittenFile } from '../file-writer.ts';
import type { DhcpPlan, Reservation } from '../plan.ts';
import { writeIscClass } from './classes.ts';
import { iscDefinitions, iscOption } from './options.ts';
import { writeIscWire } from './subnet.ts';
import { withColons } from './text.ts';

/** dhcpd.conf of ISC's server. */
export function dhcpdConf(plan: DhcpPlan): WrittenFile {
  const file = fileWriter();
  file.line(plan.authoritative ? 'authoritative;' : 'not authoritative;', plan.origin);
  file.line('ddns-update-style none;');
  for (const definition of iscDefinitions(plan)) file.line(definition);
  for (const option of plan.options) file.line(iscOption(option), option.origin);
  for (const planned of plan.classes) writeIscClass(file, planned);
  for (const wire of plan.wires) writeIscWire(file, plan, wire);
  for (const address of ownNetwork(plan)) {
    file.gap();
    file.line('# Without a network that it is in itself, dhcpd does not start, and no relay finds it.');
    file.line(`subnet ${address} netmask 255.255.255.255 { }`);
  }
  if (plan.reservations.length > 0) file.gap();
  for (const reservation of plan.reservations) file.line(hostOf(reservation), reservation.origin);
  if (plan.extra.isc.length > 0) file.gap();
  for (const [key, text] of plan.extra.isc.entries()) file.line(text, { container: plan.extra.isc, key });
  return file.finish();
}

/** Its own address, where no network on any wire holds it. */
function ownNetwork({ address, wires }: DhcpPlan): string[] {
  if (address === undefined) return [];
  const number = toIpv4(address) ?? -1;
  const isServed = wires.some(
    ({ subnets, relays }) =>
      subnets.some(({ network }) => isInNetwork(number, network)) || relays.some((relay) => relay.address === address),
  );
  return isServed ? [] : [address];
}

/** A name that dhcpd reads as one: some words mean something to it. */
function hostOf({ device, mac, address }: Reservation): string {
  const name = /^[a-z0-9-]+$/.test(device) ? `device-${device}` : `device-${mac}`;
  return `host ${name} { hardware ethernet ${withColons(mac)}; fixed-address ${address}; }`;
}
