import type { Key } from '../model/key.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';

/** The keys of a user's phone in the order of their positions: the user's own, and at other positions those of the template. */
export function keysOf(model: Model, user: User): readonly Key[] {
  const template = user.keyTemplate === undefined ? undefined : model.keyTemplates.get(user.keyTemplate);
  if (template === undefined) return user.keys;
  const own = new Set(user.keys.map(({ position }) => position));
  const others = template.keys.filter(({ position }) => !own.has(position));
  return [...user.keys, ...others].sort((one, other) => one.position - other.position);
}
