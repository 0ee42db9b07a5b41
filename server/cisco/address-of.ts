import { TLSSocket } from 'node:tls';
import type { Exchange } from '../http/exchange.ts';

/** Where this server is, as the phone asked for it: what links on its screens begin with. */
export function addressOf({ request }: Pick<Exchange, 'request'>): string {
  const { host } = request.headers;
  const scheme = request.socket instanceof TLSSocket ? 'https' : 'http';
  const isPlain = host !== undefined && /^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?$/.test(host);
  return `${scheme}://${isPlain ? host : `${request.socket.localAddress}:${request.socket.localPort}`}`;
}

/** A link to another screen of this server, with the parameters that say something. */
export function linkTo(
  exchange: Pick<Exchange, 'request'>,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return `${addressOf(exchange)}${path}${query.size === 0 ? '' : `?${query}`}`;
}
