import type { Route } from '../exchange.ts';
import { sendError, sendJson } from '../reply.ts';

/** What there is to say about the site as it is now, whether or not it is what is served. */
export const diagnosticsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/diagnostics',
    access: 'trusted',
    handle(exchange) {
      const last = exchange.context.keeper.lastRound();
      if (last === undefined) return sendError(exchange, 503, 'the site has not compiled yet');
      sendJson(exchange, 200, { ok: last.ok, failure: last.failure ?? null, diagnostics: last.diagnostics });
    },
  },
];
