import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { formatMessage, header, methodOf, parseMessage, type SipMessage, statusOf } from './message.ts';

export interface Peer {
  readonly address: string;
  readonly port: number;
}

/** SIP over UDP at an address of its own. Nothing is sent twice: on one machine nothing gets lost. */
export interface SipSocket {
  readonly address: string;
  readonly port: number;
  /** Sends a request and hands over each response to it. */
  request(request: SipMessage, to: Peer, onResponse: (response: SipMessage) => void): void;
  send(message: SipMessage, to: Peer): void;
  close(): void;
}

export async function openSocket(
  address: string,
  port: number,
  onRequest: (request: SipMessage, from: Peer) => void,
): Promise<SipSocket> {
  const socket = createSocket('udp4');
  const waiting = new Map<string, (response: SipMessage) => void>();
  socket.on('message', (data, from) => {
    const message = parseMessage(data.toString());
    if (statusOf(message) === undefined) onRequest(message, from);
    else waiting.get(transactionOf(message))?.(message);
  });
  // A phone that was closed leaves an Asterisk that still talks to it.
  socket.on('error', () => {});
  socket.bind(port, address);
  await once(socket, 'listening');

  const send = (message: SipMessage, to: Peer): void => socket.send(formatMessage(message), to.port, to.address);
  return {
    address,
    port,
    send,
    request(request, to, onResponse) {
      waiting.set(transactionOf(request), onResponse);
      send(request, to);
    },
    close: () => socket.close(),
  };
}

/** A CANCEL shares its branch with the INVITE; the rest of a Via comes back with additions. */
function transactionOf(message: SipMessage): string {
  const branch = /branch=([^;,\s]+)/.exec(header(message, 'Via'))?.[1] ?? '';
  return `${methodOf(message)} ${branch}`;
}
