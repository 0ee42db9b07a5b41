import type { Model } from '../model/model.ts';
import type { ModelObject } from '../model/object.ts';
import { perModel } from '../remember.ts';
import { phoneKeysOf } from './phone-keys.ts';

/** Whether a key of anybody has a lamp for an object: only then its number needs a hint. */
export function isWatched(model: Model, { kind, name }: ModelObject): boolean {
  return watchedBy(model).has(`${kind}:${name}`);
}

const watchedBy = perModel('watchedBy', (model: Model): ReadonlySet<string> => {
  const watched = new Set<string>();
  for (const user of model.users.values()) {
    for (const { target, watches } of phoneKeysOf(model, user)) {
      if (watches !== undefined && 'name' in target) watched.add(`${target.type}:${target.name}`);
    }
  }
  return watched;
});
