/**
 * Hosts in the order they are applied: those of one step need not wait for each other. `after` names what goes before; hosts
 * that are not among `names` are not waited for. Nothing comes of a circle, which `host-order-cycle` has told of.
 */
export function hostOrder(names: readonly string[], after: (name: string) => readonly string[]): string[][] {
  const steps: string[][] = [];
  const left = new Set(names);
  while (left.size > 0) {
    const next = [...left].filter((name) => !after(name).some((before) => left.has(before))).sort();
    if (next.length === 0) throw new Error(`no order of ${[...left].join(', ')} is right`);
    for (const name of next) left.delete(name);
    steps.push(next);
  }
  return steps;
}
