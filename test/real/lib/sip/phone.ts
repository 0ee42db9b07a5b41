import { until } from '../until.ts';
import { within } from '../within.ts';
import { openBrowserSocket } from './browser-socket.ts';
import type { CallState } from './call.ts';
import { contactOf, type Dialog, newToken, nextRequest } from './dialog.ts';
import { answerChallenge, type Credentials } from './digest.ts';
import { type IncomingCall, takeCall } from './incoming-call.ts';
import { header, responseTo, type SipHeader, type SipMessage, statusOf, tagOf } from './message.ts';
import { type OutgoingCall, placeCall } from './outgoing-call.ts';
import { openRtp } from './rtp.ts';
import { openSocket, type Peer } from './socket.ts';

export interface PhoneOptions {
  /** Its SIP name: who it registers as and calls as. */
  readonly name: string;
  /** Left out, it never proves who it is: an operator's switch, known by its address. */
  readonly credentials?: Credentials;
  /** Its own address, one of the test's (`addAddress`). */
  readonly address: string;
  readonly port?: number;
  /** It is a browser, which reaches the PBX by this websocket: `ws://192.0.2.10:8088/ws`. */
  readonly url?: string;
  /** The PBX. */
  readonly server: Peer;
}

/** What a phone does with the calls that reach it. */
export type Habit = 'ring' | 'answer' | 'busy' | 'decline' | 'silence' | { readonly redirect: string };

export interface Phone {
  readonly name: string;
  readonly address: string;
  /** The sample it speaks, for `hears`. */
  readonly voice: number;
  register(): Promise<void>;
  unregister(): Promise<void>;
  /** From now on it does this with calls that reach it; it rings to begin with. */
  will(habit: Habit): void;
  call(number: string, options?: CallOptions): Promise<OutgoingCall>;
  /** Waits for the next call that reaches it, since it was last told what to do with calls. */
  rung(): Promise<IncomingCall>;
  /** Every call that reached it so far. */
  readonly received: readonly IncomingCall[];
  /** Subscribes to the state of an extension, as a key with a lamp does. */
  watch(extension: string): Promise<void>;
  /** The state of an extension it watches, as it was last told: `terminated` is dark, `early` blinks, `confirmed` is lit. */
  lamp(extension: string): string | undefined;
  /** The bodies of the NOTIFYs it got: messages waiting, and states of extensions. */
  readonly notified: readonly string[];
  /** What these NOTIFYs were about (`Event`). */
  readonly events: readonly string[];
  close(): void;
}

export interface CallOptions {
  /** `From` as the phone writes it; its own name if left out. An operator's switch puts the caller's number here. */
  readonly from?: string;
  readonly headers?: readonly SipHeader[];
}

export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const { name, address, server, credentials, url, port = 5060 } = options;
  const voice = 32 + (voices++ % 90);
  const received: IncomingCall[] = [];
  const notified: string[] = [];
  const events: string[] = [];
  const calls = new Map<string, { state: CallState; cancel?(request: SipMessage): void }>();
  let habit: Habit = 'ring';
  let awaited = 0;

  const onRequest = (request: SipMessage, from: Peer): void => {
    const [method] = request.start.split(' ');
    const known = calls.get(header(request, 'Call-ID'));
    if (method === 'INVITE' && tagOf(header(request, 'To')) === undefined) {
      if (known === undefined) void take(request, from);
      return;
    }
    if (known) {
      if (method === 'CANCEL' && known.cancel) known.cancel(request);
      else known.state.receive(request, from);
      return;
    }
    if (method === 'ACK') return;
    if (method === 'NOTIFY') {
      notified.push(request.body);
      events.push(header(request, 'Event'));
    }
    // An operator's switch lets everybody register.
    const contact: SipHeader[] =
      method === 'REGISTER' ? [['Contact', `${header(request, 'Contact')};expires=3600`]] : [];
    socket.send(responseTo(request, method === 'BYE' ? '481 No Such Call' : '200 OK', newToken(), contact), from);
  };
  const socket =
    url === undefined
      ? await openSocket(address, port, onRequest)
      : await openBrowserSocket(address, url, server, onRequest);

  async function take(invite: SipMessage, from: Peer): Promise<void> {
    const now = habit;
    if (now === 'silence') return;
    const rtp = await openRtp(address, voice);
    const taken = takeCall(socket, invite, from, rtp);
    calls.set(header(invite, 'Call-ID'), taken);
    received.push(taken.call);
    if (typeof now === 'object') taken.call.redirect(now.redirect);
    if (now === 'busy') taken.call.refuse('486 Busy Here');
    if (now === 'decline') taken.call.refuse('603 Decline');
    if (now === 'ring' || now === 'answer') taken.call.ring();
    if (now === 'answer') taken.call.answer();
  }

  function dialogTo(uri: string, from = name): Dialog {
    return {
      callId: newToken(),
      local: from.includes('<') ? `${from};tag=${newToken()}` : `<sip:${from}@${server.address}>;tag=${newToken()}`,
      remote: `<${uri}>`,
      target: uri,
      routes: [],
      peer: server,
      sequence: 0,
    };
  }

  /** Sends a request outside of calls, with the password where it is asked for. */
  async function ask(dialog: Dialog, method: string, headers: readonly SipHeader[]): Promise<void> {
    const send = (more: readonly SipHeader[]): Promise<SipMessage> =>
      new Promise((resolve) =>
        socket.request(nextRequest(socket, dialog, method, [...headers, ...more]), server, resolve),
      );
    let response = await within(5_000, `an answer to the ${method} of ${name}`, send([]));
    const answer = credentials && answerChallenge(response, method, dialog.target, credentials);
    if (answer) response = await within(5_000, `an answer to ${name}'s password`, send([answer]));
    if (statusOf(response) !== 200) throw new Error(`the ${method} of ${name} failed: ${response.start}`);
  }

  async function registerFor(seconds: number): Promise<void> {
    const dialog: Dialog = { ...dialogTo(`sip:${server.address}`), remote: `<sip:${name}@${server.address}>` };
    await ask(dialog, 'REGISTER', [contactOf(socket, name, `;expires=${seconds}`)]);
  }

  return {
    name,
    address,
    voice,
    register: () => registerFor(3600),
    unregister: () => registerFor(0),
    will(next) {
      habit = next;
      awaited = received.length;
    },
    watch: (extension) =>
      ask(dialogTo(`sip:${extension}@${server.address}:${server.port}`), 'SUBSCRIBE', [
        contactOf(socket, name),
        ['Event', 'dialog'],
        ['Accept', 'application/dialog-info+xml'],
        ['Expires', '600'],
      ]),
    lamp(extension) {
      const body = notified.findLast((each) => each.includes(`entity="sip:${extension}@`));
      return body === undefined ? undefined : /<state>([a-z]+)<\/state>/.exec(body)?.[1];
    },
    async call(number, { from, headers = [] } = {}) {
      const rtp = await openRtp(address, voice);
      const dialog = dialogTo(`sip:${encodeURIComponent(number)}@${server.address}:${server.port}`, from);
      const placed = placeCall(socket, dialog, rtp, credentials, headers);
      calls.set(dialog.callId, placed);
      return placed.call;
    },
    async rung() {
      const index = awaited++;
      return until(10_000, `${name} to ring`, () => received[index]);
    },
    received,
    notified,
    events,
    close() {
      for (const { state } of calls.values()) state.end('closed');
      socket.close();
    },
  };
}

let voices = 0;
