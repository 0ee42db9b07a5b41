import type { GraphIvr } from '../../../model/ivr.ts';
import type { Origin } from '../../../source/origin.ts';
import type { Application } from '../../application.ts';
import type { Step } from '../../dialplan.ts';
import type { Expression } from '../../expression.ts';

/** The steps of one extension of a graph, while they are being written. */
export interface Code {
  readonly ivr: GraphIvr;
  /** The node they are for; it is named when it fails. */
  readonly node: string;
  /** The variables that hold nothing but what can stand anywhere in the dialplan. */
  readonly plain: ReadonlySet<string>;
  /** Adds a step; one that others lead to has a label. */
  add(application: Application, label?: string): void;
  /** From now on steps are asked for by this. */
  from(origin: Origin): void;
  /** A variable or label of its own. */
  fresh(prefix: string): string;
  /** The label that a step goes to which cannot go on. */
  failed(): string;
  /** The steps so far, and what happens where one cannot go on. */
  finish(onFailure: (label: string) => Step[]): Step[];
}

export function newCode(ivr: GraphIvr, node: string, plain: ReadonlySet<string>, origin: Origin): Code {
  const steps: Step[] = [];
  let current = origin;
  let count = 0;
  let canFail = false;
  return {
    ivr,
    node,
    plain,
    add: (application, label) => {
      steps.push({ application, origin: current, ...(label === undefined ? {} : { label }) });
    },
    from: (next) => {
      current = next;
    },
    fresh: (prefix) => `${prefix}${++count}`,
    failed: () => {
      canFail = true;
      return 'failed';
    },
    finish: (onFailure) => (canFail ? [...steps, ...onFailure('failed')] : steps),
  };
}

/** Goes to a label of the extension unless the condition holds. */
export function unless(condition: Expression, label: string): Application {
  return { name: 'GotoIf', args: [{ is: 'branch', condition, else: { priority: label } }] };
}
