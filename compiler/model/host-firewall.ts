import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';

/** Who may reach a host; undefined networks are everybody. */
export interface HostFirewall {
  readonly origin: Origin;
  readonly administrators: readonly string[] | undefined;
  readonly sshPort: number;
  readonly phones: readonly string[] | undefined;
  readonly operators: readonly string[];
  readonly allow: readonly AllowedPort[];
}

export interface AllowedPort {
  readonly origin: Origin;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly from: readonly string[] | undefined;
}

export function linkFirewall(value: SiteDocument['hosts'][string]): HostFirewall | undefined {
  const { firewall } = value;
  if (firewall === undefined) return undefined;
  return {
    origin: { container: value, key: 'firewall' },
    administrators: firewall.administrators,
    sshPort: firewall.ssh_port,
    phones: firewall.phones,
    operators: firewall.operators,
    allow: firewall.allow.map(({ protocol, port, from }, key) => ({
      origin: { container: firewall.allow, key },
      protocol,
      port,
      from,
    })),
  };
}
