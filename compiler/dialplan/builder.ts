import { remembered } from '../remember.ts';
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
  /** Adds what belongs to one object, of which there may be many; the key is its own. */
  part(key: string, add: (builder: Builder) => void): void;
  finish(): Dialplan;
}

export function dialplanBuilder(): Builder {
  const contexts = new Map<string, DialplanContext & { readonly extensions: Extension[] }>();
  const globals: Global[] = [];
  const contextOf = (name: string, comment: string | undefined, includes: readonly string[]) => {
    let context = contexts.get(name);
    if (context === undefined) {
      context = { name, comment, includes, extensions: [] };
      contexts.set(name, context);
    }
    return context;
  };
  return {
    context(name, comment, includes = []) {
      const { extensions } = contextOf(name, comment, includes);
      return {
        add: ({ pattern, steps, hint, origin }) => {
          extensions.push({ pattern, hint, origin, steps: steps.map(toStep) });
        },
      };
    },
    global(name, value, origin) {
      globals.push({ name, value, origin });
    },
    part(key, add) {
      const part = remembered(
        `dialplan ${key}`,
        () => {
          const own = dialplanBuilder();
          add(own);
          return own.finish();
        },
        { byName: true },
      );
      for (const { name, comment, includes, extensions } of part.contexts.values()) {
        const all = contextOf(name, comment, includes).extensions;
        for (const extension of extensions) all.push(extension);
      }
      globals.push(...part.globals);
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
