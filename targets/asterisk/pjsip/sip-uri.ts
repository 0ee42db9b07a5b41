import type { SipTrunk } from '../../../compiler/model/sip-trunk.ts';

export interface SipUriParts {
  readonly user?: string | undefined;
  readonly host: string;
  readonly port?: number | undefined;
  readonly transport?: 'udp' | 'tcp' | 'tls';
}

/** `sip:acme@sip.operator.example:5060;transport=tcp`. Without a port, SIP's own rules (SRV records) find it. */
export function sipUri({ user, host, port, transport = 'udp' }: SipUriParts): string {
  const at = user === undefined ? '' : `${user}@`;
  return `sip:${at}${hostAndPort(host, port)}${transport === 'udp' ? '' : `;transport=${transport}`}`;
}

/** `192.0.2.1:5060`, `[2001:db8::1]:5060`. */
export function hostAndPort(host: string, port: number | undefined): string {
  const bracketed = host.includes(':') ? `[${host}]` : host;
  return port === undefined ? bracketed : `${bracketed}:${port}`;
}

/** Of a proxy with or without a port; `lr` has it pass requests on with their own address in them. */
export function proxyUri({ transport }: Pick<SipTrunk, 'transport'>, proxy: string): string {
  return `sip:${proxy}${transport === 'udp' ? '' : `;transport=${transport}`};lr`;
}
