import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import type { Destination } from './destination.ts';
import { sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';
import { toSeconds } from './values.ts';

type FilterValue = SiteDocument['filters'][string];

/** Calls for a boss that secretaries take. */
export interface Filter extends ModelObject {
  readonly kind: 'filter';
  readonly boss: string;
  readonly secretaries: readonly Secretary[];
  readonly strategy: FilterValue['strategy'];
  readonly calls: FilterValue['calls'];
  /** Seconds. */
  readonly bossRing: number;
  readonly ring: number;
  readonly callerName: { readonly text: string; readonly mode: FilterValue['caller_name_mode'] } | undefined;
  readonly noAnswer: Destination | undefined;
}

export interface Secretary {
  readonly user: string;
  /** What follows the feature code. */
  readonly code: string;
  readonly origin: Origin;
}

export function linkFilters(linker: Linker): Map<string, Filter> {
  const filters = new Map<string, Filter>();
  const container = linker.site.filters;
  for (const [name, value] of sorted(container)) {
    const boss = String(value.boss);
    refer(linker, 'users', boss, { container: value, key: 'boss' });
    for (const secretary of value.secretaries)
      refer(linker, 'users', String(secretary.user), { container: secretary, key: 'user' });
    const noAnswer = value.fallback.no_answer;
    filters.set(name, {
      kind: 'filter',
      name,
      origin: { container, key: name },
      boss,
      secretaries: value.secretaries.map(({ user, code }, key) => ({
        user: String(user),
        code: String(code),
        origin: { container: value.secretaries, key },
      })),
      strategy: value.strategy,
      calls: value.calls,
      bossRing: toSeconds(value.boss_ring),
      ring: toSeconds(value.ring),
      callerName:
        value.caller_name === undefined ? undefined : { text: String(value.caller_name), mode: value.caller_name_mode },
      noAnswer:
        noAnswer === undefined
          ? undefined
          : linkDestination(linker, noAnswer, { container: value.fallback, key: 'no_answer' }),
    });
  }
  return filters;
}
