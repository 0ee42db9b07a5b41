import { setTimeout as sleep } from 'node:timers/promises';
import { deferred } from '../deferred.ts';
import { within } from '../within.ts';
import { type Call, type CallState, callState } from './call.ts';
import { offerVoice } from './describe-voice.ts';
import { contactOf, type Dialog, nextRequest, requestOf } from './dialog.ts';
import { answerChallenge, type Credentials } from './digest.ts';
import { header, headers, type SipHeader, type SipMessage, statusOf } from './message.ts';
import type { Rtp } from './rtp.ts';
import type { SipSocket } from './socket.ts';

export interface OutgoingCall extends Call {
  /** Waits until the other side rings. */
  rings(): Promise<void>;
}

/** Places a call; what comes back is followed until it ends. */
export function placeCall(
  socket: SipSocket,
  dialog: Dialog,
  rtp: Rtp,
  credentials: Credentials | undefined,
  extra: readonly SipHeader[],
): { call: OutgoingCall; state: CallState } {
  const ringing = deferred<true>();
  const offer = offerVoice(socket, rtp.port);
  const contact = contactOf(socket);
  const toNobody = dialog.remote;
  let isGivenUp = false;
  let target = dialog.target;
  let invite = nextRequest(socket, dialog, 'INVITE', [contact, ...extra], offer);

  const state = callState({
    socket,
    dialog,
    rtp,
    invite,
    giveUp: () => void giveUp(),
  });

  /** Whoever hangs up has heard it ring, if the other side rang: a CANCEL that crosses the 180 is logged as an error. */
  async function giveUp(): Promise<void> {
    isGivenUp = true;
    await Promise.race([ringing.promise, sleep(300)]);
    if (state.isOver() || state.isAnswered()) return;
    socket.request(withinInvite('CANCEL', toNobody), dialog.peer, () => {});
  }

  function withinInvite(method: string, remote: string): SipMessage {
    return requestOf({ ...dialog, remote, target, routes: [] }, method, header(invite, 'Via'));
  }

  function send(): void {
    socket.request(invite, dialog.peer, onResponse);
  }

  function onResponse(response: SipMessage): void {
    const status = statusOf(response) ?? 0;
    if (status === 100) return;
    if (status >= 300) {
      fail(response, status);
      return;
    }

    dialog.remote = header(response, 'To');
    dialog.routes = headers(response, 'Record-Route').reverse();
    state.learn(response);
    if (status < 200) {
      ringing.resolve(true);
      return;
    }
    socket.send(nextRequest(socket, dialog, 'ACK'), dialog.peer);
    state.answer();
    if (isGivenUp) state.call.hangUp();
  }

  function fail(response: SipMessage, status: number): void {
    socket.send(withinInvite('ACK', header(response, 'To')), dialog.peer);
    const asked = (status === 401 || status === 407) && !headers(invite, 'Authorization').length;
    const answer = asked && credentials ? answerChallenge(response, 'INVITE', target, credentials) : undefined;
    if (answer === undefined) {
      state.end(HOW[status] ?? response.start.replace('SIP/2.0 ', ''));
      return;
    }
    dialog.remote = toNobody;
    dialog.target = target;
    invite = nextRequest(socket, dialog, 'INVITE', [contact, answer, ...extra], offer);
    target = dialog.target;
    send();
  }

  send();
  const rings = async (): Promise<void> => {
    await within(10_000, 'the other side to ring', ringing.promise);
  };
  return { call: Object.assign(state.call, { rings }), state };
}

const HOW: Readonly<Record<number, string>> = {
  403: 'forbidden',
  404: 'not found',
  408: 'timeout',
  480: 'unavailable',
  486: 'busy',
  487: 'cancelled',
  503: 'congestion',
  603: 'declined',
};
