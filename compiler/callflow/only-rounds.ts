/** A step from one thing to another. */
export interface Edge<Node extends object> {
  readonly from: Node;
  readonly to: Node;
}

/** Takes away the edges that lead to no round, and those that no round leads to. Mostly nothing is left. */
export function onlyRounds<Step extends Edge<object>>(edges: readonly Step[]): Step[] {
  const leading = withoutEnds(
    edges,
    (edge) => edge.from,
    (edge) => edge.to,
  );
  return withoutEnds(
    leading,
    (edge) => edge.to,
    (edge) => edge.from,
  );
}

/** Takes away the edges whose far end has no edge going on, until there is none. */
function withoutEnds<Step extends Edge<object>>(
  edges: readonly Step[],
  nearEnd: (edge: Step) => object,
  farEnd: (edge: Step) => object,
): Step[] {
  const onward = new Map<object, number>();
  for (const edge of edges) onward.set(nearEnd(edge), (onward.get(nearEnd(edge)) ?? 0) + 1);
  const arriving = new Map<object, Step[]>();
  const ends = new Set<object>();
  for (const edge of edges) {
    const end = farEnd(edge);
    if (!onward.has(end)) ends.add(end);
    const others = arriving.get(end);
    if (others === undefined) arriving.set(end, [edge]);
    else others.push(edge);
  }
  // The set grows while it is gone through.
  for (const end of ends) {
    for (const edge of arriving.get(end) ?? []) {
      const left = (onward.get(nearEnd(edge)) ?? 0) - 1;
      onward.set(nearEnd(edge), left);
      if (left === 0) ends.add(nearEnd(edge));
    }
  }
  return edges.filter((edge) => !ends.has(nearEnd(edge)) && !ends.has(farEnd(edge)));
}
