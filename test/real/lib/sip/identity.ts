import { header, type SipMessage, uriOf } from './message.ts';

export interface Identity {
  readonly name: string;
  readonly number: string;
}

/** Who a message says it is from, as a phone shows it: the asserted identity if there is one, else `From`. */
export function identityOf(message: SipMessage): Identity {
  return assertedIdentity(message) ?? readIdentity(header(message, 'From'));
}

/** Who the network says is on the other side (P-Asserted-Identity or Remote-Party-ID). */
export function assertedIdentity(message: SipMessage): Identity | undefined {
  const value = header(message, 'P-Asserted-Identity') || header(message, 'Remote-Party-ID');
  return value === '' ? undefined : readIdentity(value);
}

function readIdentity(value: string): Identity {
  const quoted = /^\s*"((?:[^"\\]|\\.)*)"/.exec(value)?.[1]?.replace(/\\(.)/g, '$1');
  const name = quoted ?? (value.includes('<') ? value.slice(0, value.indexOf('<')).trim() : '');
  const number = /^sips?:([^@;>]*)@/.exec(uriOf(value))?.[1] ?? '';
  return { name, number: decodeURIComponent(number) };
}
