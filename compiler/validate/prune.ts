import type { ErrorObject } from 'ajv';
import { stepsOf } from './find.ts';

/**
 * Takes what is wrong out of a document, so that the rest can be linked and all mistakes are told at once: an unknown key goes, a
 * wrong value goes (a default takes its place), an object without something it needs goes, and what the site itself lacks is
 * made up.
 * @returns false when there was nothing to be done: the document is wrong as a whole.
 */
export function prune(root: object, errors: readonly ErrorObject[]): boolean {
  let changed = false;
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    const steps = stepsOf(error.instancePath);
    if (error.keyword === 'required' && steps.length === 0) {
      if (makeUp(root, String(error.params.missingProperty))) changed = true;
      continue;
    }
    const extra: unknown = error.propertyName ?? error.params.additionalProperty;
    if (extra !== undefined) steps.push(String(extra));
    if (remove(root, steps)) changed = true;
  }
  return changed;
}

/** The least that every site has. It is never compiled: that it is missing is an error. */
function makeUp(root: object, section: string): boolean {
  const madeUp: Record<string, unknown> = {
    version: 1,
    site: { name: 'site' },
    hosts: {},
    contexts: { default: { kind: 'internal' }, 'from-extern': { kind: 'incoming' }, 'to-extern': { kind: 'outgoing' } },
  };
  return Object.hasOwn(madeUp, section) && Reflect.set(root, section, madeUp[section]);
}

/** Deletes the value at a path; in a list, the whole list goes, since the others' places are counted from its start. */
function remove(root: object, steps: readonly string[]): boolean {
  let container: unknown = root;
  let owner: { readonly container: object; readonly key: string } | undefined;
  for (const [index, key] of steps.entries()) {
    if (typeof container !== 'object' || container === null) return false;
    if (!Array.isArray(container)) owner = { container, key };
    if (index === steps.length - 1) break;
    container = Reflect.get(container, key);
  }
  return (
    owner !== undefined &&
    Object.hasOwn(owner.container, owner.key) &&
    Reflect.deleteProperty(owner.container, owner.key)
  );
}
