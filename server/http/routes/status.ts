import type { Route } from '../exchange.ts';
import { sendJson } from '../reply.ts';

/** What is served, and whether the site as it is now compiles. */
export const statusRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/status',
    access: 'trusted',
    handle(exchange) {
      const { keeper } = exchange.context;
      const generation = keeper.generation();
      const last = keeper.lastRound();
      sendJson(exchange, 200, {
        serving:
          generation === undefined
            ? null
            : {
                generation: generation.number,
                revision: generation.revision ?? null,
                since: new Date(generation.since).toISOString(),
                hosts: Object.fromEntries([...generation.hosts].map(([host, files]) => [host, files.size])),
              },
        compiling: keeper.isCompiling(),
        last:
          last === undefined
            ? null
            : {
                ok: last.ok,
                at: new Date(last.at).toISOString(),
                milliseconds: last.milliseconds,
                revision: last.revision ?? null,
                failure: last.failure ?? null,
                diagnostics: last.diagnostics,
              },
      });
    },
  },
];
