import type { Artifact } from '../artifact.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { originsOf } from './origins.ts';

/** Lines of a file that one object of the site made; no object for lines that are the same for every site. */
export interface Range {
  readonly from: number;
  to: number;
  /** `queues.support`. */
  readonly object: string | undefined;
  readonly file: string;
  first: number;
  last: number;
}

/** The origins of a file, neighbouring lines of the same object taken together. */
export function rangesOf(artifact: Artifact): Range[] {
  const ranges: Range[] = [];
  for (const [index, origin] of originsOf(artifact).entries()) {
    const next = rangeOf(index + 1, origin);
    const last = ranges.at(-1);
    if (last === undefined || last.object !== next.object || last.file !== next.file) {
      ranges.push(next);
      continue;
    }
    last.to = next.to;
    last.first = Math.min(last.first, next.first);
    last.last = Math.max(last.last, next.last);
  }
  return ranges;
}

function rangeOf(line: number, origin: Origin | undefined): Range {
  if (origin === undefined) return { from: line, to: line, object: undefined, file: '', first: 0, last: 0 };
  const place = placeOf(origin);
  return { from: line, to: line, object: objectOf(place.path), file: place.file, first: place.line, last: place.line };
}

/** `queues.support.members.0` belongs to `queues.support`; routes are one level deeper. */
function objectOf(path: string): string {
  const steps = path.split('.');
  return steps.slice(0, steps[0] === 'routes' ? 3 : 2).join('.');
}
