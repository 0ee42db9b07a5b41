import { answerAsBrowser, offerAsBrowser } from './browser-sdp.ts';
import { describeMedia, type Media } from './sdp.ts';
import type { Peer, SipSocket } from './socket.ts';

/** The voice a phone offers. */
export function offerVoice(socket: SipSocket, port: number): string {
  const at: Peer = { address: socket.address, port };
  return socket.transport === 'UDP' ? describeMedia(at) : offerAsBrowser(at);
}

/** What a phone makes of an offer, or offers where there was none; `theirs` is what it knows of the other side. */
export function answerVoice(socket: SipSocket, port: number, offer: string, theirs: Media | undefined): string {
  const at: Peer = { address: socket.address, port };
  if (socket.transport === 'UDP') return describeMedia(at, theirs && [theirs.voice], theirs?.events);
  return offer === '' ? offerAsBrowser(at) : answerAsBrowser(at, offer);
}
