import { type Call, type CallState, callState } from './call.ts';
import { contactOf, type Dialog, newToken } from './dialog.ts';
import { type Identity, identityOf } from './identity.ts';
import { header, headers, responseTo, type SipHeader, type SipMessage, uriOf } from './message.ts';
import type { Rtp } from './rtp.ts';
import type { Peer, SipSocket } from './socket.ts';

export interface IncomingCall extends Call {
  /** Who the display shows while it rings. */
  readonly from: Identity;
  /** The number that was asked for (the user part of the request URI). */
  readonly number: string;
  ring(): void;
  answer(): void;
  /** Refuses the call, for example with `486 Busy Here`. */
  refuse(status: string): void;
  /** Sends the call on to a number, as a phone does that forwards by itself. */
  redirect(number: string): void;
}

/** Takes in a call that arrives; until something is done with it, the caller hears nothing. */
export function takeCall(
  socket: SipSocket,
  invite: SipMessage,
  peer: Peer,
  rtp: Rtp,
): { call: IncomingCall; state: CallState; cancel(request: SipMessage): void } {
  const tag = newToken();
  const contact = contactOf(socket);
  const dialog: Dialog = {
    callId: header(invite, 'Call-ID'),
    local: `${header(invite, 'To')};tag=${tag}`,
    remote: header(invite, 'From'),
    target: uriOf(header(invite, 'Contact')),
    routes: headers(invite, 'Record-Route'),
    peer,
    sequence: 0,
  };
  let isOver = false;

  const refuse = (status: string, how = 'refused', more: readonly SipHeader[] = []): void => {
    if (isOver || state.isAnswered()) return;
    isOver = true;
    socket.send(responseTo(invite, status, tag, more), peer);
    state.end(how);
  };
  const state = callState({ socket, dialog, rtp, invite, giveUp: () => refuse('603 Decline') });
  state.learn(invite);

  const call: IncomingCall = Object.assign(state.call, {
    from: identityOf(invite),
    number: decodeURIComponent(/^INVITE sips?:([^@;> ]*)@/.exec(invite.start)?.[1] ?? ''),
    ring: () => {
      if (!isOver) socket.send(responseTo(invite, '180 Ringing', tag, [contact]), peer);
    },
    answer: () => {
      if (isOver || state.isAnswered()) return;
      const type: SipHeader = ['Content-Type', 'application/sdp'];
      socket.send(responseTo(invite, '200 OK', tag, [contact, type], state.describe()), peer);
      state.answer();
    },
    refuse: (status: string) => refuse(status),
    redirect: (number: string) =>
      refuse('302 Moved Temporarily', 'sent on', [['Contact', `<sip:${encodeURIComponent(number)}@${peer.address}>`]]),
  });

  return {
    call,
    state,
    cancel(request) {
      socket.send(responseTo(request, '200 OK', tag), peer);
      const elsewhere = /cause=200|completed elsewhere/i.test(header(request, 'Reason'));
      refuse('487 Request Terminated', elsewhere ? 'answered elsewhere' : 'stopped ringing');
    },
  };
}
