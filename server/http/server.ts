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

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const exchange = new IncomingExchange(request, response, context);
    const answering = answer(exchange);
    // Files are answered at once, and far the most requests are for them: a listener to each is what they can do without.
    if (response.writableEnded) account(exchange);
    else response.on('finish', () => account(exchange));
    answering?.catch((error: unknown) => answerFailure(exchange, error));
  }

  /** A promise where the answer takes its time. */
  function answer(exchange: Exchange): Promise<void> | undefined {
    const { request, response } = exchange;
    if (exchange.path === '') return refuse(exchange, 400, 'the path is not written as an address is');
    const match = find.find(request.method ?? '', exchange.path);
    if ('methods' in match) {
      if (match.methods.length === 0) return refuse(exchange, 404, 'there is no such path');
      response.setHeader('Allow', match.methods.join(', '));
      return refuse(exchange, 405, `only ${match.methods.join(', ')} here`);
    }
    const { route, params } = match;
    if ((route.access === 'trusted' || route.access === 'people') && !context.access.isTrusted(exchange.peer)) {
      context.access.askedInVain(exchange.peer);
      if (context.access.isShutOut(exchange.peer)) return refuse(exchange, 429, 'too many requests in vain');
      response.setHeader('WWW-Authenticate', challenges[route.access]);
      return refuse(exchange, 401, `this takes a token, or an address that is trusted${orName(exchange)}`);
    }
    if (route.access === 'phones' && !context.access.isAmongPhones(exchange.peer)) {
      context.access.askedInVain(exchange.peer);
      return refuse(exchange, 403, `this is for the networks of phones (\`serve.phones\`)${orName(exchange)}`);
    }
    try {
      return route.handle(exchange, params) ?? undefined;
    } catch (error) {
      return answerFailure(exchange, error);
    }
  }

  function answerFailure(exchange: Exchange, error: unknown): undefined {
    const { response, path } = exchange;
    context.log.error('a request failed', { path, problem: errorText(error) });
    if (response.headersSent) response.destroy();
    else sendError(exchange, 500, 'this did not work, the log says why');
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

function refuse(exchange: Exchange, status: number, message: string): undefined {
  sendError(exchange, status, message);
}

/** Not of the parts that many requests do without: those are worked out when somebody asks. */
class IncomingExchange implements Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly context: HttpContext;
  readonly path: string;
  readonly peer: Peer;
  readonly #search: string;

  constructor(request: IncomingMessage, response: ServerResponse, context: HttpContext) {
    const url = request.url ?? '';
    const mark = url.indexOf('?');
    this.request = request;
    this.response = response;
    this.context = context;
    this.path = decoded(mark < 0 ? url : url.slice(0, mark));
    this.peer = peerOf(request);
    this.#search = mark < 0 ? '' : url.slice(mark + 1);
  }

  get query(): URLSearchParams {
    return new URLSearchParams(this.#search);
  }
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
  const { authorization, host } = headers;
  if (!(socket instanceof TLSSocket)) return { address, authorization, calledName: host };
  const peer = { address, authorization };
  if (!socket.authorized) return peer;
  const name: unknown = socket.getPeerCertificate().subject?.CN;
  return typeof name === 'string' ? { ...peer, certificateName: name } : peer;
}

function account({ request, response, path, peer, context }: Exchange): void {
  const code = response.statusCode;
  context.metrics.add('pbxc_requests_total', labelsOf(code));
  if (!context.log.tells('info')) return;
  context.log.info('http', { peer: peer.address, method: request.method, path: path.slice(0, 200), code });
}

const labels = new Map<number, string>();

function labelsOf(code: number): string {
  let text = labels.get(code);
  if (text === undefined) {
    text = `service="http",code="${code}"`;
    labels.set(code, text);
  }
  return text;
}
