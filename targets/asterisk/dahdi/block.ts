import { lineContext } from '../../../compiler/dialplan/names.ts';
import { type Hardware, isLine, type LinePort, type Port, type SpanPort } from '../../../compiler/model/hardware.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { Origin } from '../../../compiler/source/origin.ts';

/** What is set for the channels of a port, in this order. */
export type Block = Map<string, { readonly value: string | number; readonly origin: Origin }>;

export function blockOf(hardware: Hardware, port: Port): Block {
  const block: Block = new Map();
  const put = (key: string, value: string | number, field?: string): void => {
    block.set(key, { value, origin: field === undefined ? port.origin : fieldOf(port, field) });
  };
  put('group', port.groups.join(','), 'group');
  put('context', contextOf(port), 'context');
  put('echocancel', port.echoCanceller === 'none' ? 'no' : 'yes', 'echo_canceller');
  if (isLine(port)) put('signalling', lineSignalling(port), 'start');
  else putSpan(put, hardware, port);
  return block;
}

/** What a key means that the block before set and this one does not know: the value that chan_dahdi starts with. */
export const neutral: ReadonlyMap<string, string> = new Map([['overlapdial', 'no']]);

type Put = (key: string, value: string | number, field?: string) => void;

function putSpan(put: Put, { bri }: Hardware, port: SpanPort): void {
  if (port.r2 !== undefined) {
    put('signalling', 'mfcr2', 'signalling');
    put('mfcr2_variant', port.r2.variant, 'r2_variant');
    put('mfcr2_max_ani', port.r2.digits, 'r2_digits');
    put('mfcr2_max_dnis', port.r2.digits, 'r2_digits');
    put('mfcr2_get_ani_first', 'no');
    put('mfcr2_category', 'national_subscriber');
    return;
  }
  if (port.signalling === 'em' || port.signalling === 'em_w') {
    put('signalling', port.signalling, 'signalling');
    return;
  }
  put('switchtype', port.switchType, 'switch_type');
  put('overlapdial', port.overlap === 'both' ? 'yes' : port.overlap, 'overlap');
  const end = port.side === 'te' ? 'cpe' : 'net';
  if (port.signalling === 'pri') put('signalling', `pri_${end}`, 'side');
  else put('signalling', `bri_${end}${bri === 'ptp' ? '' : '_ptmp'}`, 'side');
}

/** A call over a line tells no number: one that has a number starts in a context that says it. */
function contextOf(port: Port): string {
  return port.kind === 'fxo' && port.number !== undefined ? lineContext(port.firstChannel) : port.context;
}

function lineSignalling({ kind, start }: LinePort): string {
  return `${kind === 'fxs' ? 'fxo' : 'fxs'}_${{ kewl: 'ks', loop: 'ls', ground: 'gs' }[start]}`;
}
