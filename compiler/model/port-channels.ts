import type { SiteDocument } from '../../schema/document.ts';

type CardValue = SiteDocument['hardware'][string]['cards'][number];
type PortValue = CardValue['ports'][number];

/** How many channels a port has; each of them takes a number. */
export const channelsPerPort = { e1: 31, t1: 24, bri: 3, fxs: 1, fxo: 1 } as const;

/**
 * DAHDI numbers spans and channels from 1, through all cards in the order in which their modules are loaded. A port of E1, T1
 * or BRI is a span, and the analogue ports of a card are one together.
 */
export function channelsOf(cards: readonly CardValue[]): Map<PortValue, { span: number; channel: number }> {
  const numbers = new Map<PortValue, { span: number; channel: number }>();
  let span = 0;
  let channel = 1;
  for (const { ports } of cards) {
    let analogueSpan: number | undefined;
    for (const port of ports) {
      if (port.kind === 'fxs' || port.kind === 'fxo') analogueSpan ??= ++span;
      else span++;
      numbers.set(port, { span: port.kind === 'fxs' || port.kind === 'fxo' ? (analogueSpan ?? span) : span, channel });
      channel += channelsPerPort[port.kind];
    }
  }
  return numbers;
}

/** The channels to which phones of users are plugged in, by user. */
export function userChannelsOf(hardware: SiteDocument['hardware']): Map<string, number[]> {
  const channels = new Map<string, number[]>();
  for (const host of Object.keys(hardware).sort()) {
    const cards = hardware[host]?.cards ?? [];
    for (const [port, { channel }] of channelsOf(cards)) {
      if (port.kind !== 'fxs' || port.user === undefined) continue;
      const user = String(port.user);
      channels.set(user, [...(channels.get(user) ?? []), channel]);
    }
  }
  return channels;
}
