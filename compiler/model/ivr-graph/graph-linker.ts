import { nearest } from '../../didyoumean.ts';
import type { Origin } from '../../source/origin.ts';
import type { Place } from '../../source/place.ts';
import { placeOf } from '../../source/spans.ts';
import type { Linker } from '../linker.ts';
import { builtins } from './builtins.ts';

/** What linking a node needs to know of its IVR. */
export interface GraphLinker {
  readonly linker: Linker;
  /** The IVR's name. */
  readonly ivr: string;
  /** The names of its nodes. */
  readonly nodes: ReadonlySet<string>;
  /** The names of those that are wrong in themselves, which has been told: what they lead to and set is not known. */
  readonly broken: ReadonlySet<string>;
  /** The variables that its nodes set, without `$`. */
  readonly variables: ReadonlySet<string>;
}

/** Reports what is wrong with a value of a node; `at` and `length` are a part of it, from 0. */
export function reportAt({ linker }: GraphLinker, origin: Origin, message: string, at = 0, hint?: string): void {
  linker.report({
    rule: 'wrong-type',
    severity: 'error',
    message,
    place: within(origin, at),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The variable without its `$`; reports it when no node sets it. */
export function knownVariable(graph: GraphLinker, name: string, origin: Origin, at = 0): string {
  if (graph.variables.has(name) || builtins.has(name) || graph.broken.size > 0) return name;
  const near = nearest(name, [...graph.variables, ...builtins.keys()]);
  graph.linker.report({
    rule: 'dangling-reference',
    severity: 'error',
    message: `no node of IVR "${graph.ivr}" sets the variable "$${name}"`,
    place: within(origin, at, name.length + 1),
    hint:
      near === undefined
        ? `there are also: ${[...builtins.keys()].map((each) => `$${each}`).join(', ')}`
        : `did you mean "$${near}"?`,
  });
  return name;
}

/** A part of a text's place, where the file has the text as it is: plain, or in quotes with nothing escaped. */
function within(origin: Origin, at: number, length?: number): Place {
  const place = placeOf(origin);
  const text = String(Reflect.get(origin.container, origin.key));
  const quote = place.length - text.length;
  if (quote !== 0 && quote !== 2) return place;
  const rest = Math.max(1, text.length - at);
  return { ...place, column: place.column + quote / 2 + at, length: Math.min(length ?? rest, rest) };
}
