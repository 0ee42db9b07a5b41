import { openWebSocket } from '../web-socket.ts';
import { newExchange } from './exchange.ts';
import { formatMessage, type SipMessage } from './message.ts';
import type { Peer, SipSocket } from './socket.ts';

/** SIP over a websocket (RFC 7118): whatever is sent goes to the server that it leads to. */
export async function openBrowserSocket(
  address: string,
  url: string,
  server: Peer,
  onRequest: (request: SipMessage, from: Peer) => void,
): Promise<SipSocket> {
  const exchange = newExchange(onRequest);
  const socket = await openWebSocket({
    url,
    protocol: 'sip',
    from: address,
    onText: (text) => exchange.take(text, server),
  });
  return {
    address,
    port: socket.port,
    transport: url.startsWith('wss:') ? 'WSS' : 'WS',
    send: (message) => socket.send(formatMessage(message)),
    request(request, _to, onResponse) {
      exchange.expect(request, onResponse);
      socket.send(formatMessage(request));
    },
    close: () => socket.close(),
  };
}
