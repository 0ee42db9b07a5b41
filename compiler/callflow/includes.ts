import type { Model } from '../model/model.ts';

/** The contexts that a context includes, in order: those of the site, then those that the site's own dialplan adds. */
export function includesOf(model: Model): (context: string) => readonly string[] {
  const own = new Map<string, string[]>();
  for (const { parsed } of model.ownDialplan) {
    for (const { name, includes } of parsed.contexts) {
      // An include may name times after the context: `include = night,18:00-8:00`.
      const names = includes.map((include) => (include.text.split(',')[0] ?? '').trim());
      own.set(name.text, [...(own.get(name.text) ?? []), ...names]);
    }
  }
  return (context) => [...(model.contexts.get(context)?.include ?? []), ...(own.get(context) ?? [])];
}

/** A context and all that it includes, directly or not, in the order in which Asterisk searches them. */
export function searchedContexts(includes: (context: string) => readonly string[], context: string): readonly string[] {
  const searched = new Set<string>();
  const waiting = [context];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (searched.has(next)) continue;
    searched.add(next);
    waiting.push(...[...includes(next)].reverse());
  }
  return [...searched];
}
