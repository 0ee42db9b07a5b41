import type { Origin } from '../source/origin.ts';
import type { Application } from './application.ts';
import type { Expression } from './expression.ts';

/** What Asterisk does with calls on one host. */
export interface Dialplan {
  /** In the order in which they are written. */
  readonly contexts: ReadonlyMap<string, DialplanContext>;
  /** Variables that are worked out whenever the dialplan is loaded. */
  readonly globals: readonly Global[];
}

export interface Global {
  readonly name: string;
  readonly value: Expression;
  readonly origin: Origin | undefined;
}

export interface DialplanContext {
  readonly name: string;
  /** What it is for; written above it. */
  readonly comment: string | undefined;
  readonly extensions: readonly Extension[];
  /** Searched, in this order, for what the context itself has not got. */
  readonly includes: readonly string[];
}

export interface Extension {
  /** As Asterisk writes it: patterns with their `_`. */
  readonly pattern: string;
  readonly steps: readonly Step[];
  /** The devices whose state a lamp for this extension shows. */
  readonly hint: string | undefined;
  readonly origin: Origin | undefined;
}

export interface Step {
  readonly label?: string;
  readonly application: Application;
  /** What asked for it, where that is not the extension's origin. */
  readonly origin?: Origin;
}
