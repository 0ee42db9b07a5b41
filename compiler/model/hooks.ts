import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { isWritten } from '../source/spans.ts';
import { type Linker, referToSubroutine } from './linker.ts';
import { isYes } from './values.ts';

type HookValues = SiteDocument['hooks'];

/** What all calls of a kind pass. */
export type CallHook = Exclude<keyof HookValues, 'enabled' | 'forward'>;
/** What calls pass that are led to something of a kind. */
export type ForwardHook = Exclude<keyof HookValues['forward'], 'enabled'>;

/** A context of the site's own dialplan that calls pass. */
export interface Hook {
  readonly context: string;
  readonly origin: Origin;
}

/** The hooks that there are: those that the site switched off, or whose context it has not got, are left out. */
export interface Hooks {
  readonly calls: Readonly<Partial<Record<CallHook, Hook>>>;
  readonly forwards: Readonly<Partial<Record<ForwardHook, Hook>>>;
}

export function linkHooks(linker: Linker): Hooks {
  const { enabled, forward, ...calls } = linker.site.hooks;
  const { enabled: forwardsEnabled, ...forwards } = forward;
  return {
    calls: isYes(enabled) ? linkEach(linker, linker.site.hooks, calls) : {},
    forwards: isYes(forwardsEnabled) ? linkEach(linker, forward, forwards) : {},
  };
}

function linkEach<Key extends string>(
  linker: Linker,
  container: object,
  values: Record<Key, string>,
): Partial<Record<Key, Hook>> {
  const hooks: Partial<Record<Key, Hook>> = {};
  for (const key of Object.keys(values) as Key[]) {
    const context = values[key];
    if (context === 'no') continue;
    const origin = { container, key };
    if (linker.ownContexts.has(context)) hooks[key] = { context, origin };
    // A usual name need not be there; one that the site says has to be.
    else if (isWritten(origin)) referToSubroutine(linker, context, origin);
  }
  return hooks;
}
