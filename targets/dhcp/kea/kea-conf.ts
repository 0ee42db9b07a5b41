import type { WrittenFile } from '../file-writer.ts';
import type { DhcpPlan } from '../plan.ts';
import { keaClasses } from './classes.ts';
import { type Json, jsonFile, placed } from './json.ts';
import { keaDefinitions, keaOptions } from './options.ts';
import { keaSubnets, keaWires, subnetNumbers } from './subnets.ts';

/**
 * Kea opens its sockets once, as it starts, and never answers on an interface that had no carrier then. So it tries again:
 * how often, and after how many milliseconds (both known to Kea 2.2 of Debian 12).
 */
const untilTheCableIsIn = { 'service-sockets-max-retries': 4_000_000_000, 'service-sockets-retry-wait-time': 2000 };

/** kea-dhcp4.conf. */
export function keaConf(plan: DhcpPlan): WrittenFile {
  const numbers = subnetNumbers(plan);
  const dhcp4: { [key: string]: Json } = {
    'interfaces-config': placed(
      { interfaces: plan.interfaces.length === 0 ? ['*'] : plan.interfaces, ...untilTheCableIsIn },
      plan.origin,
    ),
    authoritative: placed(plan.authoritative, plan.origin),
    'lease-database': { type: 'memfile', persist: true, 'lfc-interval': 3600 },
    // Through it Kea is told to read this file again.
    'control-socket': { 'socket-type': 'unix', 'socket-name': '/run/kea/kea4-ctrl-socket' },
    'option-def': keaDefinitions(plan),
    'option-data': keaOptions(plan.options),
    'client-classes': keaClasses(plan),
    subnet4: keaSubnets(plan, numbers),
    'shared-networks': keaWires(plan, numbers),
    // Which systemd keeps in its journal.
    loggers: [{ name: 'kea-dhcp4', severity: 'INFO', output_options: [{ output: 'stdout' }] }],
  };
  for (const [key, value] of Object.entries(plan.extra.kea))
    dhcp4[key] = placed(value, { container: plan.extra.kea, key });
  return jsonFile({ Dhcp4: dhcp4 });
}
