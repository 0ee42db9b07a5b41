import { type PhoneKey as KeyOfUser, phoneKeysOf } from '../keys/phone-keys.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import type { PhoneKey, PhoneKeyType } from './phone.ts';
import type { PhoneModel, Vendor } from './vendor.ts';

/** The keys of a phone with `lines` lines: where each is, and what it does. Those that the model has not got are among them. */
export function keysOnPhone(model: Model, user: User, vendor: Vendor, phone: PhoneModel, lines: number): PhoneKey[] {
  const taken = vendor.linesTakeKeys ? lines : 0;
  return phoneKeysOf(model, user).map((key) => {
    const index = key.position + taken;
    return {
      position: key.position,
      index,
      ...placeOn(phone, index),
      type: typeOf(key),
      value: key.dials,
      label: key.label,
      line: 1,
      pickup: pickupOf(model, key),
      origin: key.origin,
    };
  });
}

function placeOn({ keys, moduleKeys }: PhoneModel, index: number): Pick<PhoneKey, 'module' | 'slot'> {
  const beyond = index - keys;
  if (beyond <= 0 || moduleKeys === undefined) return { module: 0, slot: index };
  return { module: Math.ceil(beyond / moduleKeys), slot: ((beyond - 1) % moduleKeys) + 1 };
}

function typeOf({ target, watches }: KeyOfUser): PhoneKeyType {
  if (target.type === 'onlinerec' || target.type === 'transfer') return 'dtmf';
  if (target.type === 'park') return 'park';
  return watches === undefined ? 'speeddial' : 'blf';
}

/** Only a user's phone, or a group's, rings for others to answer. */
function pickupOf(model: Model, { target, watches }: KeyOfUser): string | undefined {
  const code = model.featureCodes.directed_pickup?.digits;
  if (code === undefined || watches === undefined || target.type !== 'user') return undefined;
  return `${code}${watches}`;
}
