import { channelRanges } from '../../compiler/dahdi/channel-ranges.ts';
import { signallingChannelOf, voiceChannelsOf } from '../../compiler/dahdi/port-parts.ts';
import {
  type Card,
  type Hardware,
  isLine,
  type LinePort,
  type Port,
  type SpanPort,
} from '../../compiler/model/hardware.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';
import { toneZoneOf } from './countries.ts';

/** /etc/dahdi/system.conf: what is on the wire of each port, and which channels it has. */
export function systemConf({ cards }: Hardware, country: string): Line[] {
  const lines: Line[] = [['# Made by pbxc. dahdi_genconf would write over it.']];
  for (const card of cards) for (const port of card.ports) lines.push([''], ...portLines(card, port));
  const line = cards.flatMap(({ ports }) => ports).find(isLine);
  // Only phones and exchanges hear tones that DAHDI makes.
  if (line !== undefined) {
    const zone = toneZoneOf(country);
    lines.push([''], [`loadzone=${zone}`], [`defaultzone=${zone}`]);
  }
  return lines;
}

function portLines(card: Card, port: Port): Line[] {
  const { origin, description } = port;
  const place = `card ${card.position} (${card.module}), port ${port.position}`;
  const title: Line = [`# Span ${port.span}: ${place}${description === undefined ? '' : `: ${description}`}`, origin];
  if (!port.enabled)
    return [title, [`# Not in use; its channels begin at ${port.firstChannel}.`, fieldOf(port, 'enabled')]];
  return [title, ...(isLine(port) ? lineChannels(port) : spanChannels(port)), ...echoLine(card, port)];
}

function spanChannels(port: SpanPort): Line[] {
  const { origin, span, timing, lineBuildOut, framing, coding } = port;
  const voice = channelRanges(voiceChannelsOf(port));
  const signalling = signallingChannelOf(port);
  return [
    [`span=${[span, timing, lineBuildOut, framing, coding, ...(port.crc4 ? ['crc4'] : [])].join(',')}`, origin],
    [`${voiceWord(port)}=${voice}${port.signalling === 'r2' ? ':1101' : ''}`, origin],
    ...(signalling === undefined
      ? []
      : [[`${port.kind === 'bri' ? 'hardhdlc' : 'dchan'}=${signalling}`, origin] satisfies Line]),
  ];
}

function voiceWord({ signalling }: SpanPort): string {
  if (signalling === 'r2') return 'cas';
  return signalling === 'em' || signalling === 'em_w' ? 'e&m' : 'bchan';
}

/** A port for a phone is signalled as an exchange does, and one to an exchange as a phone does. */
function lineChannels(port: LinePort): Line[] {
  const as = port.kind === 'fxs' ? 'fxo' : 'fxs';
  const start = { kewl: 'ks', loop: 'ls', ground: 'gs' }[port.start];
  return [[`${as}${start}=${port.firstChannel}`, port.origin]];
}

function echoLine(card: Card, port: Port): Line[] {
  if (port.echoCanceller === 'none') return [];
  const written = fieldOf(port, 'echo_canceller');
  const origin = port.echoCanceller === card.echoCanceller ? fieldOf(card, 'echo_canceller') : written;
  return [[`echocanceller=${port.echoCanceller},${channelRanges(voiceChannelsOf(port))}`, origin]];
}
