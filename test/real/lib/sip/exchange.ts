import { header, methodOf, parseMessage, type SipMessage, statusOf } from './message.ts';
import type { Peer } from './socket.ts';

/** Tells requests from responses, and hands each response to who asked. */
export interface Exchange {
  take(text: string, from: Peer): void;
  /** From now on, responses to this request are handed over. */
  expect(request: SipMessage, onResponse: (response: SipMessage) => void): void;
}

export function newExchange(onRequest: (request: SipMessage, from: Peer) => void): Exchange {
  const waiting = new Map<string, (response: SipMessage) => void>();
  return {
    take(text, from) {
      const message = parseMessage(text);
      if (statusOf(message) === undefined) onRequest(message, from);
      else waiting.get(transactionOf(message))?.(message);
    },
    expect(request, onResponse) {
      waiting.set(transactionOf(request), onResponse);
    },
  };
}

/** A CANCEL shares its branch with the INVITE; the rest of a Via comes back with additions. */
function transactionOf(message: SipMessage): string {
  const branch = /branch=([^;,\s]+)/.exec(header(message, 'Via'))?.[1] ?? '';
  return `${methodOf(message)} ${branch}`;
}
