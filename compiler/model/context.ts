import { placeOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';
import { type NumberRange, toList, toRange } from './values.ts';

/** What ranges of numbers a context may reserve, by the kind of object. */
export type RangeKind = 'users' | 'groups' | 'queues' | 'conferences' | 'pagings' | 'parkings' | 'ivrs' | 'numbers';

export interface Context extends ModelObject {
  readonly kind: 'context';
  readonly role: 'internal' | 'incoming' | 'outgoing';
  /** The host it is on; undefined for all. */
  readonly host: string | undefined;
  readonly ranges: Readonly<Partial<Record<RangeKind, readonly NumberRange[]>>>;
  readonly include: readonly string[];
}

export function linkContexts(linker: Linker): Map<string, Context> {
  const contexts = new Map<string, Context>();
  const container = linker.site.contexts;
  for (const [name, value] of sorted(container)) {
    if (value.host !== undefined) refer(linker, 'hosts', String(value.host), { container: value, key: 'host' });
    value.include.forEach((included, key) => {
      if (!linker.ownContexts.has(included)) refer(linker, 'contexts', included, { container: value.include, key });
    });
    const ranges: Partial<Record<RangeKind, NumberRange[]>> = {};
    for (const [kind, texts] of Object.entries(value.ranges) as [RangeKind, string | number | (string | number)[]][]) {
      ranges[kind] = toList(texts).flatMap((text) => {
        const range = toRange(text);
        if (range !== undefined) return [range];
        linker.report({
          rule: 'wrong-type',
          severity: 'error',
          message: `${text} is no range: its ends have the same number of digits, the lower one first`,
          place: placeOf({ container: value.ranges, key: kind }),
        });
        return [];
      });
    }
    contexts.set(name, {
      kind: 'context',
      name,
      origin: { container, key: name },
      role: value.kind,
      host: value.host === undefined ? undefined : String(value.host),
      ranges,
      include: value.include,
    });
  }
  return contexts;
}
