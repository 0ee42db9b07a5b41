import type { Model } from './model.ts';

/** True when the context, and with it every object whose number or route is in it, is on the host. */
export function isOnHost(model: Model, context: string, host: string): boolean {
  const on = model.contexts.get(context)?.host;
  return on === undefined || on === host;
}
