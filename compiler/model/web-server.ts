import { browsersOf } from './browsers.ts';
import type { Host } from './host.ts';
import type { Model } from './model.ts';

/** Whether Asterisk's web server runs on a host: for browsers, for ARI, or for the services of Cisco phones by another program. */
export function runsWebServer(model: Model, host: Host): boolean {
  return browsersOf(model, host).length > 0 || model.ariUsers.size > 0 || model.phoneServices?.external !== undefined;
}
