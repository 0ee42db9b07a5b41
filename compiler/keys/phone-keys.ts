import type { KeyTarget } from '../model/key.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import type { Origin } from '../source/origin.ts';
import { dialledBy } from './dialled.ts';
import { keysOf } from './keys-of.ts';
import { labelOf } from './label.ts';
import { lampOf } from './lamp.ts';

/** A function key as a phone has to know it. */
export interface PhoneKey {
  readonly position: number;
  readonly target: KeyTarget;
  readonly label: string;
  /** What it dials, or during a call presses. */
  readonly dials: string;
  /** The extension, in the context of the user, whose state its lamp shows; undefined for a key without a lamp. */
  readonly watches: string | undefined;
  /** What it watches is there for this key alone, and does what `code` does. */
  readonly code: string | undefined;
  readonly origin: Origin;
}

/** The keys of a user's phone in the order of their positions; those that dial nothing are left out. */
export function phoneKeysOf(model: Model, user: User): PhoneKey[] {
  const keys: PhoneKey[] = [];
  for (const key of keysOf(model, user)) {
    const { digits } = dialledBy(model, key);
    if (digits === undefined) continue;
    const { position, target, origin } = key;
    const lamp = lampOf(model, user, key);
    const watches = lamp?.extension;
    const isOwn = lamp?.extension !== undefined && lamp.isOwn;
    keys.push({
      position,
      target,
      // Names of others are asked for by those who show them, and by nobody else.
      get label() {
        return key.label ?? labelOf(model, target);
      },
      dials: watches ?? digits,
      watches,
      code: isOwn ? digits : undefined,
      origin,
    });
  }
  return keys;
}
