import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { TLSSocket } from 'node:tls';
import { errorText } from '../../deploy/error-text.ts';
import type { Peer } from '../access/access.ts';
import { plainAddress } from '../access/networks.ts';
import type { Exchange, HttpContext, Route } from './exchange.ts';
import { orName, sendError } from './reply.ts';
import { router } from './router.ts';

/** Milliseconds. Phones send their whole request at once; whoever takes longer wants to hold the connection. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 8192,
};
const silence = 60_000;
const mostConnections = 20_000;

/** Serves some routes by HTTP, or by HTTPS with the certificate that `tls` brings. */
export function httpServer(context: HttpContext, routes: readonly Route[], tls?: ServerOptions): Server {
  const find = router(routes);
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    void serve(request, response);
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = exchangeOf(request, response, context);
    response.on('finish', () => account(exchange));
    if (exchange.path === '') return sendError(exchange, 400, 'the path is not written as an address is');
    const match = find.find(request.method ?? '', exchange.path);
    if ('methods' in match) {
      if (match.methods.length === 0) return sendError(exchange, 404, 'there is no such path');
      response.setHeader('Allow', match.methods.join(', '));
      return sendError(exchange, 405, `only ${match.methods.join(', ')} here`);
    }
    const { route, params } = match;
    if ((route.access === 'trusted' || route.access === 'people') && !context.access.isTrusted(exchange.peer)) {
      context.access.askedInVain(exchange.peer);
      if (context.access.isShutOut(exchange.peer)) return sendError(exchange, 429, 'too many requests in vain');
      response.setHeader('WWW-Authenticate', challenges[route.access]);
      return sendError(exchange, 401, `this takes a token, or an address that is trusted${orName(exchange)}`);
    }
    if (route.access === 'phones' && !context.access.isAmongPhones(exchange.peer)) {
      context.access.askedInVain(exchange.peer);
      return sendError(exchange, 403, `this is for the networks of phones (\`serve.phones\`)${orName(exchange)}`);
    }
    try {
      await route.handle(exchange, params);
    } catch (error) {
      context.log.error('a request failed', { path: exchange.path, problem: errorText(error) });
      if (response.headersSent) response.destroy();
      else sendError(exchange, 500, 'this did not work, the log says why');
    }
  }

  const server =
    tls === undefined ? createServer(limits, onRequest) : createSecureServer({ ...limits, ...tls }, onRequest);
  server.maxConnections = mostConnections;
  server.setTimeout(silence);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    context.metrics.add('pbxc_requests_total', 'service="http",code="malformed"');
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  server.on('tlsClientError', (_error: Error, socket: TLSSocket) => socket.destroy());
  return server;
}

/** A browser has no way to be given a bearer token, but each asks for a password when it is told to (RFC 7617). */
const challenges = {
  trusted: 'Bearer',
  people: 'Basic realm="pbxc: any name, and the token as password", charset="UTF-8"',
};

function exchangeOf(request: IncomingMessage, response: ServerResponse, context: HttpContext): Exchange {
  const url = request.url ?? '';
  const mark = url.indexOf('?');
  const path = decoded(mark < 0 ? url : url.slice(0, mark));
  return {
    request,
    response,
    context,
    path,
    get query() {
      return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
    },
    peer: peerOf(request),
  };
}

/** Empty for what is no path. */
function decoded(path: string): string {
  if (!path.startsWith('/')) return '';
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function peerOf({ socket, headers }: IncomingMessage): Peer {
  const address = plainAddress(socket.remoteAddress);
  const peer = { address, authorization: headers.authorization };
  if (!(socket instanceof TLSSocket)) return { ...peer, calledName: headers.host };
  if (!socket.authorized) return peer;
  const name: unknown = socket.getPeerCertificate().subject?.CN;
  return typeof name === 'string' ? { ...peer, certificateName: name } : peer;
}

function account({ request, response, path, peer, context }: Exchange): void {
  const code = response.statusCode;
  context.metrics.add('pbxc_requests_total', `service="http",code="${code}"`);
  context.log.info('http', { peer: peer.address, method: request.method, path: path.slice(0, 200), code });
}
