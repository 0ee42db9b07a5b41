import type { Generation } from '../../generation/generation.ts';
import type { Route } from '../exchange.ts';
import { sendError, sendJson } from '../reply.ts';

/** Made once for each generation: that of a large site is megabytes. */
const made = new WeakMap<Generation, Promise<string | undefined>>();

/** The site as it is served, defaults filled in, secrets not shown. */
export const siteRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/site',
    access: 'trusted',
    async handle(exchange) {
      const { keeper, compiler } = exchange.context;
      const generation = keeper.generation();
      if (generation === undefined) return sendError(exchange, 503, 'the site has not compiled yet');
      let json = made.get(generation);
      if (json === undefined) {
        json = compiler.ask({ ask: 'site' });
        made.set(generation, json);
      }
      sendJson(exchange, 200, await json);
    },
  },
];
