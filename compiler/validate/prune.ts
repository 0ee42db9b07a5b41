import type { ErrorObject } from 'ajv';

/**
 * Takes what is wrong out of a document, so that the rest can be linked and all mistakes are told at once: an unknown key goes, a
 * wrong value goes (a default takes its place), an object without something it needs goes.
 * @returns false when nothing could be taken out: the document is wrong as a whole.
 */
export function prune(root: object, errors: readonly ErrorObject[]): boolean {
  let changed = false;
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    const steps = error.instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const extra =
      error.propertyName ??
      (error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : undefined);
    if (extra !== undefined) steps.push(extra);
    if (remove(root, steps)) changed = true;
  }
  return changed;
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
