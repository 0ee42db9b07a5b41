import { textOptions } from '../../../compiler/model/dhcp-options.ts';
import { bytesOf } from '../options.ts';
import type { PlannedOption } from '../plan.ts';

/** Letters and signs that dnsmasq reads as they stand, and takes for no number, address or list. */
const plain = /^[A-Za-z/$][A-Za-z0-9/:.$()=_-]*$/;
const hexLike = /^[0-9A-Fa-f:*.]+$/;

/**
 * A value as dnsmasq reads it. It takes some options for texts, whatever they look like; of the others it guesses what they
 * are: a plain text stands as it is, anything else as bytes.
 */
export function dnsmasqValue({ code, value, isRaw }: Pick<PlannedOption, 'code' | 'value' | 'isRaw'>): string {
  if (value.kind === 'addresses') return value.addresses.join(',');
  if (value.kind === 'text' && textOptions.has(code)) return quoted(value.text);
  if (!isRaw && value.kind === 'text' && plain.test(value.text) && !hexLike.test(value.text)) return value.text;
  const bytes = bytesOf(value);
  // Without a colon it is a decimal number.
  return bytes.length === 1 ? String(Number.parseInt(bytes.join(''), 16)) : bytes.join(':');
}

/** Between quotes a comma divides nothing, and a backslash keeps a quote or a backslash. */
function quoted(text: string): string {
  return plain.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Bytes that the option must begin with; `*` is any byte. */
export function dnsmasqBytes(text: string, after: number): string {
  const bytes = bytesOf({ kind: 'bytes', hex: Buffer.from(text, 'latin1').toString('hex') });
  return [...Array<string>(after).fill('*'), ...bytes].join(':');
}
