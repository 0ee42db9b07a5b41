import type { Route } from '../exchange.ts';
import { sendText } from '../reply.ts';

/** For Prometheus. */
export const metricsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/metrics',
    access: 'trusted',
    handle(exchange) {
      const { metrics, gauges } = exchange.context;
      sendText(exchange, 200, metrics.text(gauges()), 'text/plain; version=0.0.4; charset=utf-8');
    },
  },
];
