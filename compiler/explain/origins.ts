import type { Artifact } from '../artifact.ts';
import type { Origin } from '../source/origin.ts';

/** The origin of each line; a line without one of its own has that of the section it is in. */
export function originsOf({ content, origins }: Artifact): (Origin | undefined)[] {
  const lines = content.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let section: Origin | undefined;
  return lines.map((line, index) => {
    if (line.startsWith('[')) section = origins[index];
    return origins[index] ?? section;
  });
}
