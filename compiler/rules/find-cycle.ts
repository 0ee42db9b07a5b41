/** The names from `start` round to it again, the shortest way; undefined if none leads there. */
export function findCycle(next: (name: string) => readonly string[], start: string): string[] | undefined {
  const waiting = [[start]];
  const seen = new Set<string>();
  for (const path of waiting) {
    for (const name of next(path.at(-1) ?? start)) {
      if (name === start) return path;
      if (seen.has(name)) continue;
      seen.add(name);
      waiting.push([...path, name]);
    }
  }
  return undefined;
}
