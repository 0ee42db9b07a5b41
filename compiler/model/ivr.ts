import type { Destination } from './destination.ts';
import { sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';
import { toSeconds } from './values.ts';

export interface Ivr extends ModelObject {
  readonly kind: 'ivr';
  readonly number: string | undefined;
  readonly context: string;
  readonly welcome: string | undefined;
  readonly menu: string;
  /** Seconds. */
  readonly timeout: number;
  readonly tries: number;
  /** By digits, sorted. */
  readonly choices: readonly { readonly digits: string; readonly to: Destination }[];
  readonly invalid: string | undefined;
  readonly failure: Destination;
  readonly schedule: string | undefined;
  readonly language: string | undefined;
}

export function linkIvrs(linker: Linker): Map<string, Ivr> {
  const ivrs = new Map<string, Ivr>();
  const container = linker.site.ivrs;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    if (value.schedule !== undefined) refer(linker, 'schedules', String(value.schedule), at('schedule'));
    ivrs.set(name, {
      kind: 'ivr',
      name,
      origin,
      number: value.number === undefined ? undefined : String(value.number),
      context: contextFor(
        linker,
        'internal',
        value.context,
        `IVR "${name}"`,
        value.context === undefined ? origin : at('context'),
      ),
      welcome: value.welcome,
      menu: value.menu,
      timeout: toSeconds(value.timeout),
      tries: value.tries,
      choices: sorted(value.choices).map(([digits, to]) => ({
        digits,
        to: linkDestination(linker, to, { container: value.choices, key: digits }, true),
      })),
      invalid: value.invalid,
      failure: linkDestination(linker, value.failure, at('failure')),
      schedule: value.schedule === undefined ? undefined : String(value.schedule),
      language: value.language,
    });
  }
  return ivrs;
}
