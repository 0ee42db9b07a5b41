import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { newExchange } from './exchange.ts';
import { formatMessage, type SipMessage } from './message.ts';

export interface Peer {
  readonly address: string;
  readonly port: number;
}

/** SIP at an address of its own. Nothing is sent twice: on one machine nothing gets lost. */
export interface SipSocket {
  readonly address: string;
  readonly port: number;
  readonly transport: 'UDP' | 'WS' | 'WSS';
  /** Sends a request and hands over each response to it. */
  request(request: SipMessage, to: Peer, onResponse: (response: SipMessage) => void): void;
  send(message: SipMessage, to: Peer): void;
  close(): void;
}

/** SIP over UDP. */
export async function openSocket(
  address: string,
  port: number,
  onRequest: (request: SipMessage, from: Peer) => void,
): Promise<SipSocket> {
  const socket = createSocket('udp4');
  const exchange = newExchange(onRequest);
  socket.on('message', (data, from) => exchange.take(data.toString(), from));
  // A phone that was closed leaves an Asterisk that still talks to it.
  socket.on('error', () => {});
  socket.bind(port, address);
  await once(socket, 'listening');

  const send = (message: SipMessage, to: Peer): void => socket.send(formatMessage(message), to.port, to.address);
  return {
    address,
    port,
    transport: 'UDP',
    send,
    request(request, to, onResponse) {
      exchange.expect(request, onResponse);
      send(request, to);
    },
    close: () => socket.close(),
  };
}
