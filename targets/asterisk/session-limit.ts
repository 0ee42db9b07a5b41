import { browsersOf } from '../../compiler/model/browsers.ts';
import type { Host } from '../../compiler/model/host.ts';
import type { Model } from '../../compiler/model/model.ts';

/** Each browser keeps a connection, and for a while the one it lost. Asterisk's own limit is the least. */
export function sessionLimit(model: Model, host: Host): number {
  let browsers = 0;
  for (const user of browsersOf(model, host)) browsers += user.maxContacts;
  return host.http.sessionLimit ?? Math.max(100, 2 * browsers);
}
