import { bytesOf } from '../options.ts';
import type { PlannedOption } from '../plan.ts';

/** Letters and signs that dnsmasq reads as they stand, and takes for no number, address or list. */
const plain = /^[A-Za-z/$][A-Za-z0-9/:.$()=_-]*$/;
const hexLike = /^[0-9A-Fa-f:*.]+$/;

/** A value as dnsmasq reads it, which guesses what it is: a plain text as it stands, anything else as bytes. */
export function dnsmasqValue({ value, isRaw }: Pick<PlannedOption, 'value' | 'isRaw'>): string {
  if (value.kind === 'addresses') return value.addresses.join(',');
  if (!isRaw && value.kind === 'text' && plain.test(value.text) && !hexLike.test(value.text)) return value.text;
  const bytes = bytesOf(value);
  // Without a colon it is a decimal number.
  return bytes.length === 1 ? String(Number.parseInt(bytes.join(''), 16)) : bytes.join(':');
}

/** Bytes that the option must begin with; `*` is any byte. */
export function dnsmasqBytes(text: string, after: number): string {
  const bytes = bytesOf({ kind: 'bytes', hex: Buffer.from(text, 'latin1').toString('hex') });
  return [...Array<string>(after).fill('*'), ...bytes].join(':');
}
