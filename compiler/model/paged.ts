import { perModel } from '../remember.ts';
import type { Model } from './model.ts';
import { usersOf } from './people.ts';

/** What a user has to do with pagings. */
export interface Paged {
  /** The user's phone is called by some. */
  readonly isMember: boolean;
  /** Those, of the ones that not everybody may call, that the user may. */
  readonly mayCall: readonly string[];
}

function collect(model: Model): Map<string, Paged> {
  const paged = new Map<string, { isMember: boolean; mayCall: string[] }>();
  const of = (user: string) => {
    const entry = paged.get(user) ?? { isMember: false, mayCall: [] };
    paged.set(user, entry);
    return entry;
  };
  for (const { name, members, callers } of model.pagings.values()) {
    for (const user of members) of(user).isMember = true;
    if (callers !== undefined) for (const user of usersOf(model, callers)) of(user).mayCall.push(name);
  }
  return paged;
}

/** What each user has to do with pagings; worked out once, since every endpoint asks. */
export const pagedOf: (model: Model) => ReadonlyMap<string, Paged> = perModel('pagedOf', collect);
