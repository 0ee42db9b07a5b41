import type { Port } from '../model/hardware.ts';
import { channelsPerPort } from '../model/port-channels.ts';

/** The channels of a port that carry voice. */
export function voiceChannelsOf(port: Port): number[] {
  const signalling = signallingChannelOf(port);
  return allChannelsOf(port).filter((channel) => channel !== signalling && !isSync(port, channel));
}

/** The channel that carries signalling for the others: the D channel of ISDN. */
export function signallingChannelOf(port: Port): number | undefined {
  const { firstChannel } = port;
  if (port.kind === 'bri') return firstChannel + 2;
  if (port.kind === 'e1' && port.signalling === 'pri') return firstChannel + 15;
  if (port.kind === 't1' && port.signalling === 'pri') return firstChannel + 23;
  return undefined;
}

/** Time slot 16 of an E1 with R2 carries the bits of the others, and is no channel. */
function isSync(port: Port, channel: number): boolean {
  return port.kind === 'e1' && port.signalling === 'r2' && channel === port.firstChannel + 15;
}

function allChannelsOf({ kind, firstChannel }: Port): number[] {
  return Array.from({ length: channelsPerPort[kind] }, (_, index) => firstChannel + index);
}

/** `port 2 of card 1 of host "pbx1"`: how a port is called in a message. */
export function calledPort(
  host: string,
  card: { readonly position: number },
  port: { readonly position: number },
): string {
  return `port ${port.position} of card ${card.position} of host "${host}"`;
}
