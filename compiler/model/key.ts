import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { linkFilterKey } from './link-filter-key.ts';
import { type Linker, refer, type Section } from './linker.ts';
import { codesBeforeNumbers, type FeatureCode } from './settings.ts';
import { isYes } from './values.ts';

/** What a key dials or presses; a name here is always one that exists. */
export type KeyTarget =
  | { readonly type: 'user' | 'group' | 'queue' | 'conference' | 'paging' | 'park'; readonly name: string }
  | { readonly type: 'agent'; readonly name: string; readonly action: 'toggle' | 'login' | 'logout' }
  /** `code` is the secretary's. */
  | { readonly type: 'bsfilter'; readonly name: string; readonly code: string }
  /** Without a number the phone asks for it. */
  | {
      readonly type: 'forward';
      readonly service: 'forward_unconditional' | 'forward_no_answer' | 'forward_busy';
      readonly to: string | undefined;
    }
  | { readonly type: 'service'; readonly service: FeatureCode }
  | { readonly type: 'onlinerec' }
  | { readonly type: 'transfer'; readonly transfer: 'blind' | 'attended' }
  | { readonly type: 'park_position' | 'number'; readonly number: string }
  | { readonly type: 'custom'; readonly extension: string; readonly hint: string | undefined };

/** A function key of a user's phone, as the site says it. */
export interface Key {
  readonly position: number;
  readonly target: KeyTarget;
  readonly label: string | undefined;
  /** Undefined where the site leaves it to what the key is for. */
  readonly supervision: boolean | undefined;
  readonly origin: Origin;
}

type KeyValue = SiteDocument['users'][string]['keys'][string];

const sectionOf = {
  user: 'users',
  group: 'groups',
  queue: 'queues',
  conference: 'conferences',
  paging: 'pagings',
  park: 'parkings',
} as const satisfies Record<string, Section>;

const types = [
  'user',
  'group',
  'queue',
  'conference',
  'agent',
  'bsfilter',
  'forward',
  'service',
  'onlinerec',
  'transfer',
  'paging',
  'park',
  'park_position',
  'number',
  'custom',
] as const satisfies readonly KeyTarget['type'][];

/** What says more about one type of key, and nothing about any other. */
const typeOfOption = { action: 'agent', secretary: 'bsfilter', to: 'forward', hint: 'custom' } as const;

/** Links the keys of a user, or of nobody. One that is wrong is reported, and left out. */
export function linkKeys(linker: Linker, user: string | undefined, keys: SiteDocument['users'][string]['keys']): Key[] {
  return Object.keys(keys).flatMap((position) => {
    const value = keys[position];
    if (value === undefined) return [];
    const origin = { container: keys, key: position };
    const target = linkTarget(linker, user, value, origin);
    if (target === undefined) return [];
    return [
      {
        position: Number(position),
        target,
        label: value.label === undefined ? undefined : String(value.label),
        supervision: value.supervision === undefined ? undefined : isYes(value.supervision),
        origin,
      },
    ];
  });
}

function linkTarget(linker: Linker, user: string | undefined, value: KeyValue, origin: Origin): KeyTarget | undefined {
  const given = types.filter((type) => value[type] !== undefined);
  const type = given[0];
  if (type === undefined || given.length > 1) {
    const found = type === undefined ? '' : `; this one names ${given.join(' and ')}`;
    return wrong(linker, origin, `a key names exactly one of: ${types.join(', ')}${found}`);
  }
  for (const option of ['action', 'secretary', 'to', 'hint'] as const) {
    if (value[option] !== undefined && typeOfOption[option] !== type)
      return wrong(linker, { container: value, key: option }, `\`${option}\` means nothing for a key of type ${type}`);
  }
  const at = { container: value, key: type };
  switch (type) {
    case 'agent': {
      const name = String(value.agent);
      return refer(linker, 'agents', name, at) ? { type, name, action: value.action ?? 'toggle' } : undefined;
    }
    case 'bsfilter':
      return linkFilterKey(linker, user, value, at);
    case 'forward':
      return {
        type,
        service: `forward_${value.forward ?? 'unconditional'}`,
        to: value.to === undefined ? undefined : String(value.to),
      };
    case 'service':
      return value.service === undefined ? undefined : linkService(linker, value.service, at);
    case 'onlinerec':
      return { type };
    case 'transfer':
      return { type, transfer: value.transfer ?? 'blind' };
    case 'park_position':
    case 'number':
      return { type, number: String(value[type]) };
    case 'custom':
      return { type, extension: String(value.custom), hint: value.hint };
    default: {
      const name = String(value[type]);
      return refer(linker, sectionOf[type], name, at) ? { type, name } : undefined;
    }
  }
}

function linkService(linker: Linker, service: FeatureCode, at: Origin): KeyTarget | undefined {
  if (!codesBeforeNumbers.has(service)) return { type: 'service', service };
  const forward = /^forward_/.test(service);
  const filter = service === 'boss_secretary_filter';
  return wrong(
    linker,
    at,
    `a number follows the code of \`${service}\``,
    forward
      ? `say \`forward: ${service.slice('forward_'.length)}\``
      : filter
        ? 'say `bsfilter:` with the name of the filter'
        : 'say `custom:` with the code and the number',
  );
}

function wrong(linker: Linker, origin: Origin, message: string, hint?: string): undefined {
  linker.report({
    rule: 'wrong-type',
    severity: 'error',
    message,
    place: placeOf(origin),
    ...(hint === undefined ? {} : { hint }),
  });
}
