import { randomBytes } from 'node:crypto';
import type { SipHeader, SipMessage } from './message.ts';
import type { Peer, SipSocket } from './socket.ts';

/** One side's view of a call or a registration, from which every further request of it is made. */
export interface Dialog {
  readonly callId: string;
  /** `From` of the requests from here. */
  local: string;
  /** `To` of the requests from here. */
  remote: string;
  /** The request URI. */
  target: string;
  routes: readonly string[];
  peer: Peer;
  sequence: number;
}

/** The next request of the dialog; an ACK and a CANCEL carry the number of their INVITE. */
export function nextRequest(
  socket: SipSocket,
  dialog: Dialog,
  method: string,
  more: readonly SipHeader[] = [],
  body = '',
): SipMessage {
  if (method !== 'ACK') dialog.sequence++;
  return requestOf(dialog, method, newBranch(socket), more, body);
}

/** A request that belongs to the transaction of an earlier one: CANCEL, or the ACK of a failure. */
export function requestOf(
  dialog: Dialog,
  method: string,
  via: string,
  more: readonly SipHeader[] = [],
  body = '',
): SipMessage {
  return {
    start: `${method} ${dialog.target} SIP/2.0`,
    headers: [
      ['Via', via],
      ['Max-Forwards', '70'],
      ...dialog.routes.map((route): SipHeader => ['Route', route]),
      ['From', dialog.local],
      ['To', dialog.remote],
      ['Call-ID', dialog.callId],
      ['CSeq', `${dialog.sequence} ${method}`],
      ...more,
      ...(body === '' ? [] : [['Content-Type', 'application/sdp'] as const]),
    ],
    body,
  };
}

/** Where the phone is reached: as `user`, and with parameters of the header, where it registers. */
export function contactOf(socket: SipSocket, user = '', parameters = ''): SipHeader {
  const at = user === '' ? '' : `${user}@`;
  const transport = socket.transport === 'UDP' ? '' : ';transport=ws';
  return ['Contact', `<sip:${at}${socket.address}:${socket.port}${transport}>${parameters}`];
}

export function newToken(): string {
  return randomBytes(8).toString('hex');
}

function newBranch(socket: SipSocket): string {
  return `SIP/2.0/${socket.transport} ${socket.address}:${socket.port};branch=z9hG4bK${newToken()}`;
}
