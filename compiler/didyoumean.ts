/**
 * The candidate a person most likely meant by `name`, or undefined when none is near: at most a third of the letters may be
 * missing, added, changed or swapped with their neighbour. Of several equally near, the first in alphabetical order, so that
 * the answer does not depend on the order of files.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let limit = Math.floor(wanted.length / 3);
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    if (distance === limit && best !== undefined && best <= candidate) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

/** Edits between two words, a swap of neighbours counting as one; any number above `limit` once it is certain to be passed. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = editCost(a, b, row, column, beforeLast, last, current);
      current.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return smallest;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}

function editCost(
  a: string,
  b: string,
  row: number,
  column: number,
  beforeLast: readonly number[],
  last: readonly number[],
  current: readonly number[],
): number {
  const changed = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
  const cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + changed);
  const swapped =
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
  return swapped ? Math.min(cost, at(beforeLast, column - 2) + 1) : cost;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
