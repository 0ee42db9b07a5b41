import { matchesPattern } from '../../asterisk-conf/matches-pattern.ts';
import { perModel } from '../../remember.ts';
import type { OwnRuleContext } from './own-rule.ts';

/** Every context there is, generated or the site's own, merged as Asterisk merges them. */
export type KnownContexts = ReadonlyMap<string, KnownContext>;

export interface KnownContext {
  readonly extensions: readonly KnownExtension[];
  readonly includes: readonly string[];
  /** Another program answers for some of its extensions (`switch`), or a variable names an include. */
  readonly open: boolean;
}

export interface KnownExtension {
  readonly pattern: string;
  readonly priorities: ReadonlySet<number>;
  readonly labels: ReadonlySet<string>;
  readonly hasHint: boolean;
}

/** Contexts that modules make while Asterisk runs. */
export const madeByAsterisk: ReadonlySet<string> = new Set(['parkedcalls']);

/**
 * With several hosts, an extension that one of them has is taken to be there: own dialplan goes to all of them. Worked out
 * once for a site, and only if it has a dialplan of its own.
 */
export function knownContexts(context: OwnRuleContext): KnownContexts {
  return collected(context.model, context);
}

const collected = perModel('knownContexts', (_model: OwnRuleContext['model'], context: OwnRuleContext) =>
  collectContexts(context),
);

function collectContexts({ model, dialplans }: OwnRuleContext): KnownContexts {
  const contexts = new Map<string, MutableContext>();
  const named = (name: string): MutableContext => {
    const context = contexts.get(name) ?? { extensions: [], includes: [], open: false };
    contexts.set(name, context);
    return context;
  };
  for (const { contexts: generated } of dialplans.values()) {
    for (const [name, { extensions, includes }] of generated) {
      const context = named(name);
      context.includes.push(...includes);
      for (const { pattern, steps, hint } of extensions) {
        context.extensions.push({
          pattern,
          priorities: new Set(steps.map((_, index) => index + 1)),
          labels: new Set(steps.flatMap(({ label }) => label ?? [])),
          hasHint: hint !== undefined,
        });
      }
    }
  }
  for (const { parsed } of model.ownDialplan) {
    for (const { name, extensions, includes, switches } of parsed.contexts) {
      const context = named(name.text);
      if (switches.length > 0) context.open = true;
      for (const include of includes) {
        const included = includedContext(include.text);
        if (included.includes('${')) context.open = true;
        else context.includes.push(included);
      }
      for (const { pattern, priorities } of extensions) {
        if (pattern.text.includes('${')) context.open = true;
        context.extensions.push({
          pattern: pattern.text,
          priorities: new Set(priorities.flatMap(({ priority }) => (priority === 'hint' ? [] : priority))),
          labels: new Set(priorities.flatMap(({ label }) => label?.text ?? [])),
          hasHint: priorities.some(({ priority }) => priority === 'hint'),
        });
      }
    }
  }
  return contexts;
}

/** The context of an `include`, without the times it is limited to. */
export function includedContext(include: string): string {
  return (include.split(/[|,]/)[0] ?? '').trim();
}

/** What answers for an extension in a context and in those it includes; undefined if that cannot be said. */
export function answering(contexts: KnownContexts, name: string, extension: string): KnownExtension[] | undefined {
  const found: KnownExtension[] = [];
  const seen = new Set([name]);
  for (const next of seen) {
    const context = contexts.get(next);
    if (!context) continue;
    if (context.open) return undefined;
    found.push(
      ...context.extensions.filter(({ pattern }) => pattern === extension || matchesPattern(pattern, extension)),
    );
    for (const include of context.includes) seen.add(include);
  }
  return found;
}

/** The contexts a call can be in while it runs what this context says: itself, and those that include it. */
export function includers(contexts: KnownContexts, name: string): Set<string> {
  const found = new Set([name]);
  for (const included of found) {
    for (const [other, { includes }] of contexts) if (includes.includes(included)) found.add(other);
  }
  return found;
}

interface MutableContext {
  readonly extensions: KnownExtension[];
  readonly includes: string[];
  open: boolean;
}
