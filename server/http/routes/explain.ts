import type { Route } from '../exchange.ts';
import { sendError, sendJson } from '../reply.ts';

/** Which line of the site a line of a served file comes from: `?host=pbx1&path=/etc/asterisk/queues.conf&line=12`. */
export const explainRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/explain',
    access: 'trusted',
    async handle(exchange) {
      const { query, context } = exchange;
      const path = query.get('path');
      if (path === null) return sendError(exchange, 400, 'say path=, the path of a file on its host');
      const hosts = [...(context.keeper.generation()?.hosts.keys() ?? [])];
      const host = query.get('host') ?? (hosts.length === 1 ? hosts[0] : undefined);
      if (host === undefined) return sendError(exchange, 400, `say host=, one of ${hosts.join(', ')}`);
      const line = query.get('line');
      if (line !== null && !/^[1-9][0-9]{0,8}$/.test(line)) return sendError(exchange, 400, 'line= is a number from 1');
      const number = line === null ? undefined : Number(line);
      const answer = await context.compiler.ask({ ask: 'explain', host, path, line: number });
      if (answer === undefined) sendError(exchange, 404, 'there is no such file or line');
      else sendJson(exchange, 200, answer);
    },
  },
];
