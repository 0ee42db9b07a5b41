import { type Deferred, deferred } from '../deferred.ts';
import { until } from '../until.ts';
import { within } from '../within.ts';
import { answerVoice } from './describe-voice.ts';
import { contactOf, type Dialog, nextRequest } from './dialog.ts';
import { assertedIdentity, type Identity } from './identity.ts';
import { headers, responseTo, type SipMessage, uriOf } from './message.ts';
import type { Rtp } from './rtp.ts';
import { type Media, readMedia } from './sdp.ts';
import type { Peer, SipSocket } from './socket.ts';

/** A call, as the person at the phone lives it. Everything waits 10 s at most. */
export interface Call {
  /** The INVITE that was received, or sent. */
  readonly invite: SipMessage;
  answered(): Promise<void>;
  /** How it ended: `busy`, `declined`, `unavailable`, ..., or `hung up` by the other side. */
  ended(milliseconds?: number): Promise<string>;
  hangUp(): void;
  /** Sends the other side to a number, as the transfer key of a phone does (REFER). */
  transferTo(number: string): void;
  press(digits: string): Promise<void>;
  /** Waits until the voice of that phone arrives. */
  hears(other: { readonly voice: number }): Promise<void>;
  /** The keys the other side pressed. */
  pressed(): string;
  /** Who the display shows to be on the other side. */
  connectedTo(): Identity | undefined;
  /** Milliseconds of the longest silence since this was asked last. */
  longestPause(): number;
  /** Where the voice from here goes. */
  voiceGoesTo(): string | undefined;
}

/** What both directions of a call have in common; the direction does what comes before the answer. */
export interface CallState {
  readonly call: Call;
  readonly dialog: Dialog;
  readonly rtp: Rtp;
  readonly isAnswered: () => boolean;
  readonly isOver: () => boolean;
  /** The other side answered, or was answered. */
  answer(): void;
  end(how: string): void;
  /** Follows what a message of the other side says about its voice and its name. */
  learn(message: SipMessage): void;
  /** A request within the call. */
  receive(request: SipMessage, from: Peer): void;
  /** Says what voice there is here: an offer, or the answer to the other side's. */
  describe(): string;
}

export interface CallParts {
  readonly socket: SipSocket;
  readonly dialog: Dialog;
  readonly rtp: Rtp;
  readonly invite: SipMessage;
  /** What hanging up means before there is an answer. */
  readonly giveUp: () => void;
}

export function callState({ socket, dialog, rtp, invite, giveUp }: CallParts): CallState {
  const answered = deferred<true>();
  const ended = deferred<string>();
  let isAnswered = false;
  let theirs: Media | undefined;
  let offered = '';
  let connected: Identity | undefined;

  let isOver = false;
  const end = (how: string): void => {
    if (isOver) return;
    isOver = true;
    rtp.close();
    ended.resolve(how);
  };
  const describe = (): string => answerVoice(socket, rtp.port, offered, theirs);
  const learn = (message: SipMessage): void => {
    offered = message.body;
    const media = readMedia(message.body);
    if (media) {
      theirs = media;
      rtp.talk(media);
    }
    connected = assertedIdentity(message) ?? connected;
    const contact = headers(message, 'Contact')[0];
    if (contact !== undefined) dialog.target = uriOf(contact);
  };

  const call: Call = {
    invite,
    answered: async () => {
      const how = await within(10_000, 'an answer', first(answered, ended));
      if (how !== true) throw new Error(`the call was not answered, it ended: ${how}`);
    },
    ended: (milliseconds = 10_000) => within(milliseconds, 'the call to end', ended.promise),
    hangUp() {
      if (isOver) return;
      if (!isAnswered) {
        giveUp();
        return;
      }
      socket.request(nextRequest(socket, dialog, 'BYE'), dialog.peer, () => {});
      end('left');
    },
    transferTo(number) {
      const to = `<sip:${encodeURIComponent(number)}@${dialog.peer.address}>`;
      const contact = `<sip:${socket.address}:${socket.port}>`;
      const more = [
        ['Refer-To', to],
        ['Contact', contact],
      ] as const;
      socket.request(nextRequest(socket, dialog, 'REFER', more), dialog.peer, () => {});
    },
    press: (digits) => rtp.press(digits),
    hears: async ({ voice }) => {
      await until(10_000, `the voice ${voice} among ${[...rtp.voices]}`, () => rtp.voices.has(voice) || undefined);
    },
    pressed: rtp.pressed,
    connectedTo: () => connected,
    longestPause: () => rtp.longestPause(),
    voiceGoesTo: () => theirs?.address,
  };

  return {
    call,
    dialog,
    rtp,
    isAnswered: () => isAnswered,
    isOver: () => isOver,
    answer() {
      isAnswered = true;
      answered.resolve(true);
    },
    end,
    learn,
    describe,
    receive(request, from) {
      const method = request.start.split(' ')[0];
      if (method === 'ACK' || method === 'INVITE' || method === 'UPDATE') learn(request);
      if (method === 'ACK') return;
      const hasMedia = method === 'INVITE' || (method === 'UPDATE' && request.body !== '');
      const contact = contactOf(socket);
      const type = ['Content-Type', 'application/sdp'] as const;
      socket.send(
        hasMedia ? responseTo(request, '200 OK', '', [contact, type], describe()) : responseTo(request, '200 OK', ''),
        from,
      );
      if (method === 'BYE') end('hung up');
    },
  };
}

function first(answered: Deferred<true>, ended: Deferred<string>): Promise<true | string> {
  return Promise.race([answered.promise, ended.promise]);
}
