import type { Diagnostic } from '../diagnostic.ts';

/**
 * Leaves out of what linking found that which may only be so because validation took something out: a key that an object lacks,
 * when something of that object went; and what is wrong with a value of which a part went.
 */
export function withoutConsequences(
  found: readonly Diagnostic[],
  causes: readonly Diagnostic[],
): readonly Diagnostic[] {
  const objects = new Set<string>();
  const values = new Set<string>();
  for (const { place } of causes) {
    const path = place?.path ?? '';
    objects.add(objectOf(path));
    for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) values.add(path.slice(0, end));
  }
  return found.filter(({ rule, place }) => {
    const path = place?.path ?? '';
    if (rule === 'missing-key') return !objects.has(objectOf(path));
    return rule !== 'wrong-type' || !values.has(path);
  });
}

/** The object that a value belongs to: `users.alice` of `users.alice.voicemail.pin`. */
function objectOf(path: string): string {
  const steps = path.split('.');
  return steps.slice(0, steps[0] === 'routes' ? 3 : 2).join('.');
}
