import type { Route } from '../exchange.ts';
import { sendError, sendJson } from '../reply.ts';
import { sendFile } from '../send-file.ts';

/** The files of a host by their paths on it, as they are written there: secrets filled in. */
export const hostFileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/hosts/:host/files',
    access: 'trusted',
    handle(exchange, { host = '' }) {
      const files = exchange.context.keeper.generation()?.hosts.get(host);
      if (files === undefined) return sendError(exchange, 404, 'the site has no such host');
      const list = [...files.values()].map(({ path, etag, body }) => ({ path, etag, bytes: body.length }));
      sendJson(exchange, 200, { host, files: list });
    },
  },
  {
    method: 'GET',
    path: '/v1/hosts/:host/files/*',
    access: 'trusted',
    handle(exchange, params) {
      const { host = '', '*': path = '' } = params;
      const generation = exchange.context.keeper.generation();
      if (generation === undefined) return sendError(exchange, 503, 'the site has not compiled yet');
      const files = generation.hosts.get(host);
      if (files === undefined) return sendError(exchange, 404, 'the site has no such host');
      const file = files.get(path.startsWith('/') ? path : `/${path}`);
      if (file === undefined) return sendError(exchange, 404, 'the host has no such file');
      sendFile(exchange, file);
    },
  },
];
