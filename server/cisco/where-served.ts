import type { ServiceSettings } from '../generation/services.ts';
import type { Exchange, Route } from '../http/exchange.ts';
import { sendError } from '../http/reply.ts';

/** A route of the services of phones: it is there for sites that have them. */
export interface ServiceRoute extends Omit<Route, 'handle'> {
  handle(exchange: Exchange, services: ServiceSettings, params: Readonly<Record<string, string>>): void | Promise<void>;
}

export function whereServed(routes: readonly ServiceRoute[]): readonly Route[] {
  return routes.map(({ handle, ...route }) => ({
    ...route,
    async handle(exchange, params) {
      const services = await exchange.context.services();
      if (services === undefined) sendError(exchange, 404, 'the site has no `phone_services`');
      else await handle(exchange, services, params);
    },
  }));
}
