import type { CallObject } from '../../../compiler/callflow/call-object.ts';
import { numberPlanOf } from '../../../compiler/callflow/number-plan.ts';
import { takerOf } from '../../../compiler/callflow/takers.ts';
import type { Model } from '../../../compiler/model/model.ts';
import type { ListRequest } from '../list-request.ts';
import { kept } from './kept.ts';
import { type Listed, type ListShape, listed } from './listed.ts';
import { type ObjectRef, refTo } from './object-ref.ts';

/** A number or pattern of the number plan. */
export interface NumberRow {
  readonly number: string;
  readonly context: string;
  readonly object: ObjectRef;
}

/** What somebody reaches who dials a number in a context. */
export interface Reached {
  readonly context: string;
  /** Undefined when the call is refused. */
  readonly object: ObjectRef | undefined;
  /** What takes it, where that is a pattern. */
  readonly pattern: string | undefined;
}

export interface Numbers {
  readonly list: Listed<NumberRow>;
  /** For a search that can be dialled, from every internal context. */
  readonly reached: readonly Reached[];
}

const shape: ListShape<NumberRow> = {
  text: ({ number, context, object }) => `${number} ${context} ${object.word} ${object.name} ${object.title ?? ''}`,
  columns: {
    number: ({ number }) => number,
    context: ({ context }) => context,
    kind: ({ object }) => object.word,
    name: ({ object }) => object.title ?? object.name,
  },
};

export function numbers(model: Model, request: ListRequest): Numbers {
  return { list: listed(rowsOf(model), shape, request), reached: reachedBy(model, request.search.trim()) };
}

/** The numbers of one object. */
export function numbersOf(model: Model, object: CallObject): NumberRow[] {
  const { section, name } = refTo(model, object);
  return rowsOf(model).filter((row) => row.object.name === name && row.object.section === section);
}

export function countOfNumbers(model: Model): number {
  return rowsOf(model).length;
}

const rowsOf = kept((model: Model): readonly NumberRow[] =>
  [...numberPlanOf(model).contexts].flatMap(([context, dialables]) =>
    dialables.map(({ pattern, object }) => ({ number: pattern, context, object: refTo(model, object) })),
  ),
);

function reachedBy(model: Model, dialled: string): Reached[] {
  if (!/^[0-9*#+]{1,40}$/.test(dialled)) return [];
  const plan = numberPlanOf(model);
  return [...model.contexts.values()]
    .filter(({ role }) => role === 'internal')
    .map(({ name: context }) => {
      const taker = takerOf(plan.levelsFrom(context), dialled);
      const object = taker === undefined ? undefined : refTo(model, taker.object);
      return { context, object, pattern: taker?.isPattern === true ? taker.pattern : undefined };
    });
}
