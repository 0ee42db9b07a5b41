import type { SiteDocument } from '../../schema/document.ts';
import { placeOf } from '../source/spans.ts';
import type { Destination } from './destination.ts';
import { type RawSections, sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker } from './linker.ts';
import type { Model } from './model.ts';
import type { ModelObject } from './object.ts';
import { referToMusic, type User } from './user.ts';
import { isYes, type NumberRange, toRange, toSeconds } from './values.ts';

type ParkingValue = SiteDocument['parkings'][string];

/** A parking lot: calls wait in it, and anybody fetches them. */
export interface Parking extends ModelObject {
  readonly kind: 'parking';
  readonly number: string;
  readonly positions: NumberRange;
  readonly context: string;
  readonly findSlot: ParkingValue['find_slot'];
  readonly supervision: boolean;
  readonly musicOnHold: string;
  /** Seconds a call stays parked. */
  readonly timeout: number;
  readonly comebackToOrigin: boolean;
  /** Seconds it rings there. */
  readonly comebackRing: number;
  readonly noAnswer: Destination | undefined;
  readonly courtesyTone: string | undefined;
  readonly courtesyToneTo: ParkingSides;
  /** Who may press what, once a parked call goes on. */
  readonly transfers: ParkingSides;
  readonly reparking: ParkingSides;
  readonly hangup: ParkingSides;
  readonly recording: ParkingSides;
  readonly raw: RawSections;
}

/** `caller` is who fetches a call, `callee` who was parked. */
export type ParkingSides = ParkingValue['transfers'];

/** Each is an extension, and one or two lines. */
const mostPositions = 500n;

export function linkParkings(linker: Linker): Map<string, Parking> {
  const parkings = new Map<string, Parking>();
  const container = linker.site.parkings;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    referToMusic(linker, String(value.music_on_hold), at('music_on_hold'));
    const noAnswer = value.fallback.no_answer;
    parkings.set(name, {
      kind: 'parking',
      name,
      origin,
      number: String(value.number),
      positions: linkPositions(linker, value),
      context: contextFor(
        linker,
        'internal',
        value.context,
        `parking lot "${name}"`,
        value.context === undefined ? origin : at('context'),
      ),
      findSlot: value.find_slot,
      supervision: isYes(value.supervision),
      musicOnHold: String(value.music_on_hold),
      timeout: toSeconds(value.timeout),
      comebackToOrigin: isYes(value.comeback_to_origin),
      comebackRing: toSeconds(value.comeback_ring),
      noAnswer:
        noAnswer === undefined
          ? undefined
          : linkDestination(linker, noAnswer, { container: value.fallback, key: 'no_answer' }),
      courtesyTone: value.courtesy_tone,
      courtesyToneTo: value.courtesy_tone_to,
      transfers: value.transfers,
      reparking: value.reparking,
      hangup: value.hangup,
      recording: value.recording,
      raw: value.asterisk,
    });
  }
  return parkings;
}

function linkPositions(linker: Linker, value: ParkingValue): NumberRange {
  const text = String(value.positions);
  const range = toRange(text);
  const problem = problemOf(text, range);
  if (problem !== undefined) {
    const place = placeOf({ container: value, key: 'positions' });
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `${text} is no range of positions: ${problem}`,
      place,
    });
  }
  return problem === undefined && range !== undefined ? range : { from: 1n, to: 0n, digits: 1 };
}

function problemOf(text: string, range: NumberRange | undefined): string | undefined {
  if (range === undefined) return 'its ends have the same number of digits, the lower one first';
  // Asterisk counts them: to it 0701 is 701.
  if (text.startsWith('0')) return 'positions have no zero in front';
  if (range.digits > 9) return 'positions have at most nine digits';
  if (range.to - range.from >= mostPositions) return `a parking lot has at most ${mostPositions}`;
  return undefined;
}

/** The numbers that fetch a call from a lot. */
export function positionsOf({ positions: { from, to } }: Parking): string[] {
  const numbers: string[] = [];
  for (let number = from; number <= to; number++) numbers.push(String(number));
  return numbers;
}

/** Where a user parks by pressing a code: the lot the user chose, or the only one of the context. */
export function lotOf(model: Pick<Model, 'parkings'>, user: Pick<User, 'parking' | 'context'>): string | undefined {
  if (user.parking !== undefined) return user.parking;
  const here = [...model.parkings.values()].filter(({ context }) => context === user.context);
  return here.length === 1 ? here[0]?.name : undefined;
}
