import { fileWriter, type WrittenFile } from '../file-writer.ts';
import type { DhcpPlan } from '../plan.ts';

/** /etc/default/isc-dhcp-server: a shell reads it before dhcpd is started. With no interface it starts DHCP for IPv6, too. */
export function iscDefaultFile({ interfaces, origin }: DhcpPlan): WrittenFile {
  const file = fileWriter();
  file.line(`INTERFACESv4="${interfaces.join(' ')}"`, origin);
  file.line('INTERFACESv6=""');
  return file.finish();
}
