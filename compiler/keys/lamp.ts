import type { Key } from '../model/key.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import type { FeatureCode } from '../model/settings.ts';
import type { User } from '../model/user.ts';
import { services } from '../model/user-services.ts';
import { dialledBy } from './dialled.ts';
import { lotWith } from './lot-with.ts';

/** What a key's lamp shows; without it, why it has none. */
export type Lamp =
  | {
      /** Its `hint` is what phones subscribe to. Phones dial what they watch, so it does what the key is for. */
      readonly extension: string;
      /** The extension is there for this key alone: what it stands for is no extension, or another for everybody. */
      readonly isOwn: boolean;
    }
  /** `isUsual`: no key of this type has one. */
  | { readonly extension?: undefined; readonly none: string; readonly isUsual?: boolean };

/** Codes that, with a number after them, have a hint. */
const codesWithHint = [
  'agent_toggle',
  'agent_login',
  'agent_logout',
  'agent_phone_toggle',
  'agent_pause',
  'agent_listened',
  'boss_secretary_filter',
] as const satisfies readonly FeatureCode[];

/** The services that a user has on or off, or that there is something to see of. */
const servicesWithLamp: ReadonlySet<FeatureCode> = new Set<FeatureCode>([...services, 'undo_forwards', 'voicemail']);

/** The lamp that a key of the user can have, whether or not the site wants one. */
export function possibleLamp(model: Model, user: User, key: Key): Lamp {
  const { target } = key;
  const { digits } = dialledBy(model, key);
  if (digits === undefined) return { none: 'it dials nothing', isUsual: true };
  switch (target.type) {
    case 'user': {
      const watched = model.users.get(target.name);
      return watched?.supervision === false
        ? { none: `${called(watched)} has \`supervision: no\`` }
        : { extension: digits, isOwn: false };
    }
    case 'group':
    case 'queue':
    case 'conference':
    case 'agent':
    case 'bsfilter':
    case 'paging':
      return { extension: digits, isOwn: false };
    case 'forward':
      return ownLamp(model, user, digits);
    case 'service':
      if (!servicesWithLamp.has(target.service))
        return { none: `\`${target.service}\` is neither on nor off`, isUsual: true };
      return target.service === 'voicemail' && user.mailbox === undefined
        ? { none: `${called(user)} has no mailbox` }
        : ownLamp(model, user, digits);
    case 'custom':
      return target.hint === undefined ? { extension: digits, isOwn: false } : ownLamp(model, user, digits);
    case 'onlinerec':
    case 'transfer':
      return { none: 'it is pressed in a call', isUsual: true };
    case 'park':
      return { none: 'a lot is not on or off; say `park_position:` for one of its positions', isUsual: true };
    case 'park_position': {
      const lot = lotWith(model, user, digits);
      return lot?.supervision === false
        ? { none: `${called(lot)} has \`supervision: no\`` }
        : { extension: digits, isOwn: false };
    }
    case 'number':
      return { none: 'a number is only dialled; say `custom:` for one that has a `hint`', isUsual: true };
  }
}

/** The lamp of a key, if the site wants one. */
export function lampOf(model: Model, user: User, key: Key): Lamp | undefined {
  const wanted = key.supervision ?? isUsual(model, key);
  return wanted ? possibleLamp(model, user, key) : undefined;
}

/** Of extensions that are known only to the site's own dialplan, the site says itself which have a lamp. */
function isUsual(model: Model, { target }: Key): boolean {
  if (target.type !== 'custom' || target.hint !== undefined) return true;
  return codesWithHint.some((name) => {
    const digits = model.featureCodes[name]?.digits;
    return digits !== undefined && target.extension.length > digits.length && target.extension.startsWith(digits);
  });
}

function ownLamp(model: Model, user: User, digits: string): Lamp {
  const code = model.featureCodes.user_key;
  if (code === undefined) return { none: '`feature_codes` has no `user_key`' };
  if (user.number === undefined) return { none: `${called(user)} has no number` };
  return { extension: `${code.digits}${user.number}*${digits}`, isOwn: true };
}
