import type { Model } from '../../model/model.ts';
import type { OutgoingRoute } from '../../model/route.ts';

/** Which way `pbxc-out` is entered: by calls to the outside, or by those between hosts, where a hook tells them apart. */
export type OutEntry = 's' | 'xds';

export function outEntryOf(model: Model, route: OutgoingRoute): OutEntry {
  const { outcall, xds } = model.hooks.calls;
  return route.internal && (outcall !== undefined || xds !== undefined) ? 'xds' : 's';
}
