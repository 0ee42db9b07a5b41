import type { Node } from './nodes.ts';
import type { Output } from './output.ts';

/** The names that a part of a template sees: its own, then those around it. */
export interface Scope {
  readonly names: Map<string, unknown>;
  readonly outer: Scope | undefined;
}

/** One rendering of a template. */
export interface Run {
  readonly output: Output;
  /** What blocks are replaced by, by the template that is rendered: the outermost last. */
  readonly blocks: ReadonlyMap<string, Statement>;
  /** Counts what is done, so that no template goes on for ever. */
  step(node: Node, cost?: number): void;
}

/** A part of a template, ready to be written. */
export type Statement = (scope: Scope, run: Run) => void;
