import type { Route } from '../exchange.ts';
import { sendText } from '../reply.ts';

/** Whether the process lives, and whether it has something to serve: for supervisors and load balancers. */
export const healthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/healthz',
    access: 'anyone',
    handle: (exchange) => sendText(exchange, 200, 'ok\n'),
  },
  {
    method: 'GET',
    path: '/readyz',
    access: 'anyone',
    handle(exchange) {
      const { keeper, isEnding } = exchange.context;
      if (isEnding()) sendText(exchange, 503, 'ending\n');
      else if (keeper.generation() === undefined) sendText(exchange, 503, 'the site has not compiled yet\n');
      else sendText(exchange, 200, 'ready\n');
    },
  },
];
