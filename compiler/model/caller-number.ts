import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';

/** What becomes of some numbers of callers from outside. The first rule that fits a number decides. */
export interface CallerNumber {
  /** Without a leading `_`. */
  readonly match: string;
  /** How many characters are taken away at the start. */
  readonly strip: number;
  readonly add: string;
  readonly origin: Origin;
}

export function linkCallerNumbers(site: SiteDocument): CallerNumber[] {
  const container = site.caller_numbers;
  return container.map(({ match, strip, add }, key) => ({
    match: String(match),
    strip,
    add: String(add),
    origin: { container, key },
  }));
}
