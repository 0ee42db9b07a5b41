export interface SipUriParts {
  readonly user?: string | undefined;
  readonly host: string;
  readonly port?: number | undefined;
  readonly transport?: 'udp' | 'tcp';
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
