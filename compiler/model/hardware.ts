import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import type { ModuleName, PortKind } from './dahdi-modules.ts';
import { type RawSections, sorted } from './host.ts';
import { contextFor, type Linker, refer } from './linker.ts';
import { channelsOf } from './port-channels.ts';
import { isYes } from './values.ts';

/** The cards of a host. */
export interface Hardware {
  readonly host: string;
  readonly origin: Origin;
  readonly cards: readonly Card[];
  /** How BRI lines work. */
  readonly bri: 'ptmp-idle' | 'ptmp' | 'ptp';
  readonly syncCable: boolean;
}

export interface Card {
  readonly origin: Origin;
  /** From 1. */
  readonly position: number;
  readonly module: ModuleName;
  readonly description: string | undefined;
  readonly ports: readonly Port[];
  readonly echoCanceller: string;
  readonly wheel: number | undefined;
  readonly hardwareDtmf: boolean;
  readonly strongRinger: boolean;
  readonly operatingMode: string | undefined;
  readonly transcoding: 'any' | 'g729' | 'g723.1';
}

interface PortBase {
  readonly origin: Origin;
  readonly kind: PortKind;
  /** From 1, in its card. */
  readonly position: number;
  /** DAHDI's number of the span; all analogue ports of a card are one. */
  readonly span: number;
  /** DAHDI's number of its first channel. */
  readonly firstChannel: number;
  readonly description: string | undefined;
  readonly enabled: boolean;
  readonly groups: readonly number[];
  readonly context: string;
  readonly echoCanceller: string;
  readonly raw: RawSections;
}

/** A port with several channels. */
export interface SpanPort extends PortBase {
  readonly kind: 'e1' | 't1' | 'bri';
  readonly side: 'te' | 'nt';
  readonly signalling: 'pri' | 'bri' | 'r2' | 'em' | 'em_w';
  readonly timing: number;
  readonly framing: string;
  readonly coding: string;
  readonly crc4: boolean;
  readonly lineBuildOut: number;
  readonly overlap: 'no' | 'incoming' | 'outgoing' | 'both';
  readonly switchType: string;
  readonly r2: { readonly variant: string; readonly digits: number } | undefined;
}

/** A port with one line, for a phone (`fxs`) or to an exchange (`fxo`). */
export interface LinePort extends PortBase {
  readonly kind: 'fxs' | 'fxo';
  readonly start: 'kewl' | 'loop' | 'ground';
  /** Whose phone it is. */
  readonly user: string | undefined;
  /** The number that its calls are to. */
  readonly number: string | undefined;
}

export type Port = SpanPort | LinePort;

type CardValue = SiteDocument['hardware'][string]['cards'][number];
type PortValue = CardValue['ports'][number];

/** By host. */
export function linkHardware(linker: Linker): Map<string, Hardware> {
  const all = new Map<string, Hardware>();
  const container = linker.site.hardware;
  for (const [host, value] of sorted(container)) {
    const origin = { container, key: host };
    refer(linker, 'hosts', host, origin);
    const clock = clocksOf(value.cards);
    const numbers = channelsOf(value.cards);
    const cards = value.cards.map((card, index): Card => {
      const where = { container: value.cards, key: index };
      return {
        origin: where,
        position: index + 1,
        module: card.module,
        description: card.description === undefined ? undefined : String(card.description),
        ports: card.ports.map((port, at) => linkPort(linker, card, port, at, numbers.get(port), clock.get(port))),
        echoCanceller: card.echo_canceller,
        wheel: card.wheel,
        hardwareDtmf: isYes(card.hardware_dtmf),
        strongRinger: isYes(card.strong_ringer),
        operatingMode: card.operating_mode,
        transcoding: card.transcoding,
      };
    });
    all.set(host, { host, origin, cards, bri: value.bri, syncCable: isYes(value.sync_cable) });
  }
  return all;
}

function linkPort(
  linker: Linker,
  card: CardValue,
  port: PortValue,
  index: number,
  numbers: { readonly span: number; readonly channel: number } = { span: 1, channel: 1 },
  timing = 0,
): Port {
  const origin = { container: card.ports, key: index };
  const base = {
    origin,
    position: index + 1,
    span: numbers.span,
    firstChannel: numbers.channel,
    description: port.description === undefined ? undefined : String(port.description),
    enabled: isYes(port.enabled),
    context: contextOf(linker, port, origin),
    echoCanceller: port.echo_canceller ?? card.echo_canceller,
    raw: port.asterisk,
  };
  const groups = [port.group ?? []].flat();
  if (port.kind === 'fxs' || port.kind === 'fxo') {
    if (port.kind === 'fxs' && port.user !== undefined)
      refer(linker, 'users', String(port.user), { container: port, key: 'user' });
    return {
      ...base,
      kind: port.kind,
      groups,
      start: port.start,
      user: port.kind === 'fxs' && port.user !== undefined ? String(port.user) : undefined,
      number: port.kind === 'fxo' && port.number !== undefined ? String(port.number) : undefined,
    };
  }
  const own = ownGroup(numbers.span);
  return {
    ...base,
    ...wireOf(port),
    groups: own === undefined || groups.includes(own) ? groups : [...groups, own],
    side: port.side,
    timing,
    overlap: port.overlap,
    switchType: port.switch_type ?? (port.kind === 't1' ? 'national' : 'euroisdn'),
  };
}

/** The group that no other span is in; Asterisk has 64. */
export function ownGroup(span: number): number | undefined {
  return span + 10 <= 63 ? span + 10 : undefined;
}

type SpanValue = Exclude<PortValue, { kind: 'fxs' | 'fxo' }>;

function wireOf(
  port: SpanValue,
): Pick<SpanPort, 'kind' | 'signalling' | 'framing' | 'coding' | 'crc4' | 'lineBuildOut' | 'r2'> {
  switch (port.kind) {
    case 'bri':
      return {
        kind: 'bri',
        signalling: 'bri',
        framing: 'ccs',
        coding: 'ami',
        crc4: false,
        lineBuildOut: 0,
        r2: undefined,
      };
    case 't1':
      return {
        kind: 't1',
        signalling: port.signalling,
        framing: port.framing,
        coding: port.coding,
        crc4: false,
        lineBuildOut: port.line_build_out,
        r2: undefined,
      };
    case 'e1':
      return {
        kind: 'e1',
        signalling: port.signalling,
        framing: port.signalling === 'pri' ? 'ccs' : 'cas',
        coding: port.coding,
        crc4: isYes(port.crc4),
        lineBuildOut: port.line_build_out,
        r2: port.signalling === 'r2' ? { variant: port.r2_variant, digits: port.r2_digits } : undefined,
      };
  }
}

/** A phone of a user dials where the user does; other phones are inside, and lines outside. */
function contextOf(linker: Linker, port: PortValue, origin: Origin): string {
  const at = port.context === undefined ? origin : { container: port, key: 'context' };
  if (port.kind === 'fxs')
    return contextFor(linker, 'internal', port.context ?? userContext(linker, port.user), 'the port', at);
  return contextFor(linker, 'incoming', port.context, 'the port', at);
}

function userContext(linker: Linker, user: string | number | undefined): string | undefined {
  return user === undefined ? undefined : linker.site.users[String(user)]?.context;
}

/** Who gives the clock: as written; operators follow one another after the highest that is written. */
function clocksOf(cards: readonly CardValue[]): Map<PortValue, number> {
  const clocks = new Map<PortValue, number>();
  const spans = cards.flatMap(({ ports }) => ports).filter(isSpan);
  let next = Math.max(0, ...spans.map(({ timing }) => timing ?? 0));
  for (const port of spans) {
    const isSource = port.side === 'te' && isYes(port.enabled);
    clocks.set(port, port.timing ?? (isSource && next < 255 ? ++next : 0));
  }
  return clocks;
}

function isSpan(port: PortValue): port is SpanValue {
  return port.kind !== 'fxs' && port.kind !== 'fxo';
}

/** Whether there is a port for calls; a card that translates codecs has none. */
export function hasPorts({ cards }: Hardware): boolean {
  return cards.some(({ ports }) => ports.length > 0);
}

export function isLine(port: Port): port is LinePort {
  return port.kind === 'fxs' || port.kind === 'fxo';
}
