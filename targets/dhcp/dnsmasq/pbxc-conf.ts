import { fileWriter, type WrittenFile } from '../file-writer.ts';
import { withColons } from '../isc/text.ts';
import type { DhcpPlan } from '../plan.ts';
import { writeDnsmasqClass } from './classes.ts';
import { writeDnsmasqWire } from './pool.ts';
import { dnsmasqValue } from './text.ts';

/** A file of /etc/dnsmasq.d. */
export function pbxcConf(plan: DhcpPlan): WrittenFile {
  const file = fileWriter();
  file.line('# Addresses only: names are for another server.');
  file.line('port=0');
  for (const name of plan.interfaces) file.line(`interface=${name}`, plan.origin);
  if (plan.authoritative) file.line('dhcp-authoritative', plan.origin);
  for (const option of plan.options) file.line(`dhcp-option=${option.code},${dnsmasqValue(option)}`, option.origin);
  for (const planned of plan.classes) writeDnsmasqClass(file, planned, plan.classes);
  for (const wire of plan.wires) writeDnsmasqWire(file, plan, wire);
  if (plan.reservations.length > 0) file.gap();
  for (const { mac, address, origin } of plan.reservations)
    file.line(`dhcp-host=${withColons(mac)},${address}`, origin);
  if (plan.extra.dnsmasq.length > 0) file.gap();
  for (const [key, text] of plan.extra.dnsmasq.entries()) file.line(text, { container: plan.extra.dnsmasq, key });
  return file.finish();
}
