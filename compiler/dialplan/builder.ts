import type { Origin } from '../source/origin.ts';
import type { Application } from './application.ts';
import type { Dialplan, DialplanContext, Extension, Global, Step } from './dialplan.ts';
import type { Expression } from './expression.ts';

/** An extension as the kinds of object say it: a step is an application, or one with a label or an origin. */
export interface ExtensionDraft {
  readonly pattern: string;
  readonly steps: readonly (Application | Step)[];
  readonly hint?: string | undefined;
  readonly origin?: Origin | undefined;
}

export interface ContextBuilder {
  add(extension: ExtensionDraft): void;
}

/** Collects the contexts of one host's dialplan, in the order in which they are first named. */
export interface Builder {
  /** The context of this name, made at first with the comment and the includes given then. */
  context(name: string, comment?: string, includes?: readonly string[]): ContextBuilder;
  /** A variable that is worked out whenever the dialplan is loaded. */
  global(name: string, value: Expression, origin: Origin | undefined): void;
  finish(): Dialplan;
}

export function dialplanBuilder(): Builder {
  const contexts = new Map<string, DialplanContext & { readonly extensions: Extension[] }>();
  const globals: Global[] = [];
  return {
    context(name, comment, includes = []) {
      let context = contexts.get(name);
      if (context === undefined) {
        context = { name, comment, includes, extensions: [] };
        contexts.set(name, context);
      }
      const { extensions } = context;
      return {
        add: ({ pattern, steps, hint, origin }) => {
          extensions.push({ pattern, hint, origin, steps: steps.map(toStep) });
        },
      };
    },
    global(name, value, origin) {
      globals.push({ name, value, origin });
    },
    finish: () => ({ contexts, globals }),
  };
}

function toStep(step: Application | Step): Step {
  return 'application' in step ? step : { application: step };
}

/** A step that others lead to by its label. */
export function labelled(label: string, application: Application): Step {
  return { label, application };
}
