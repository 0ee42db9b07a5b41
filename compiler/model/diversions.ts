import type { SiteDocument } from '../../schema/document.ts';
import type { Destination } from './destination.ts';
import { linkDestination } from './link-destination.ts';
import type { Linker } from './linker.ts';
import { toSeconds } from './values.ts';

/** Where callers go instead of waiting. */
export interface Diversions {
  readonly estimatedWait: { readonly seconds: number; readonly to: Destination } | undefined;
  readonly waitingRatio: { readonly over: Fraction; readonly to: Destination } | undefined;
}

/** Whole numbers, so that "more than 0.1 for each member" is exact. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export function linkDiversions(linker: Linker, value: SiteDocument['queues'][string]['diversions']): Diversions {
  const { estimated_wait: wait, waiting_ratio: ratio } = value;
  return {
    estimatedWait: wait && {
      seconds: toSeconds(wait.over),
      to: linkDestination(linker, wait.to, { container: wait, key: 'to' }),
    },
    waitingRatio: ratio && {
      over: toFraction(ratio.over),
      to: linkDestination(linker, ratio.to, { container: ratio, key: 'to' }),
    },
  };
}

/** `0.5` is 5/10. */
export function toFraction(value: string | number): Fraction {
  const [whole = '', digits = ''] = String(value).split('.');
  return { numerator: Number(whole + digits), denominator: 10 ** digits.length };
}
