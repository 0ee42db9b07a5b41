import type { Model } from '../model/model.ts';
import type { ModelObject } from '../model/object.ts';

/** The one host that has an object; undefined if all have it. Where its number or its route is, there it is. */
export function hostOf(model: Model, object: ModelObject): string | undefined {
  if ('host' in object && typeof object.host === 'string') return object.host;
  if ('context' in object && typeof object.context === 'string') return model.contexts.get(object.context)?.host;
  return undefined;
}
