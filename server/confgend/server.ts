import { createServer, type Server, type Socket } from 'node:net';
import type { Access, Peer } from '../access/access.ts';
import { plainAddress } from '../access/networks.ts';
import type { Generation, ServedFile } from '../generation/generation.ts';
import type { Log } from '../system/log.ts';
import type { Metrics } from '../system/metrics.ts';
import { type Reply, serveConnection } from './connection.ts';
import { errorLine, okLine, refusedFile } from './reply.ts';
import { parseRequest, pathOf } from './request.ts';

export interface ConfgendOptions {
  generation(): Generation | undefined;
  /** Reads the site again. */
  refresh(): void;
  readonly access: Access;
  /** The host whose files clients get that do not say and cannot be told by their address. */
  readonly host: string | undefined;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds; what a client may take over a request, and be silent over an answer. */
  readonly patience?: number;
}

/** How many connections are held at a time. */
const mostConnections = 10_000;

/** Serves the files of hosts to Asterisk's `#exec`, in the protocol of XiVO's and Wazo's confgend. */
export function confgendServer(options: ConfgendOptions): Server {
  const server = createServer({ allowHalfOpen: true }, (socket) => serve(socket, options));
  server.maxConnections = mostConnections;
  return server;
}

function serve(socket: Socket, options: ConfgendOptions): void {
  const peer: Peer = { address: plainAddress(socket.remoteAddress) };
  serveConnection(socket, {
    patience: options.patience ?? 10_000,
    isName: (name) => isServed(options.generation(), pathOf(name)),
    answer(line) {
      const start = performance.now();
      const { reply, outcome, file } = answer(line, peer, options);
      options.metrics.add('pbxc_requests_total', `service="confgend",code="${outcome}"`);
      if (file !== undefined) options.metrics.add('pbxc_sent_bytes_total', 'service="confgend"', file.body.length);
      options.log.info('confgend', {
        peer: peer.address,
        request: line.slice(0, 100),
        outcome,
        milliseconds: Math.round((performance.now() - start) * 1000) / 1000,
      });
      return reply;
    },
  });
}

interface Answer {
  readonly reply: Reply;
  readonly outcome: string;
  readonly file?: ServedFile;
}

function answer(line: string, peer: Peer, options: ConfgendOptions): Answer {
  const request = parseRequest(line);
  const isFramed = request?.framed === true;
  const refuse = (outcome: string, message: string): Answer => ({
    outcome,
    reply: { parts: [isFramed ? errorLine(message) : refusedFile(message)], goesOn: isFramed },
  });
  if (request === undefined) return refuse('malformed', 'this is no request: asterisk/FILE [cached|invalidate]');
  if (options.access.isShutOut(peer)) return refuse('shut-out', 'too many requests in vain, try again later');
  if (request.invalidate) {
    if (options.access.isTrusted(peer)) options.refresh();
    return { outcome: 'invalidate', reply: { parts: isFramed ? [okLine(new Uint8Array())] : [], goesOn: isFramed } };
  }
  const generation = options.generation();
  if (generation === undefined) return refuse('not-ready', 'the site has not compiled yet');
  const host = hostFor(generation, request.host, peer, options);
  if ('problem' in host) {
    options.access.askedInVain(peer);
    return refuse('no-host', host.problem);
  }
  const file = generation.hosts.get(host.name)?.get(pathOf(request.name));
  if (file === undefined) {
    options.access.askedInVain(peer);
    return refuse('unknown', `host "${host.name}" has no file ${pathOf(request.name)}`);
  }
  return {
    outcome: 'ok',
    file,
    reply: { parts: isFramed ? [okLine(file.body), file.body] : [file.body], goesOn: isFramed },
  };
}

/** A host may have its own files, whoever is trusted those of any; for a site of one host there is nothing to say. */
function hostFor(
  { hosts, addresses }: Generation,
  asked: string | undefined,
  peer: Peer,
  { access, host }: ConfgendOptions,
): { readonly name: string } | { readonly problem: string } {
  const own = [...addresses].filter(([, address]) => address === peer.address).map(([name]) => name);
  if (!access.isTrusted(peer)) {
    if (own.length === 0) return { problem: `${peer.address} is the address of no host of the site` };
    if (asked !== undefined && !own.includes(asked))
      return { problem: `${peer.address} is not the address of that host` };
  }
  const names = [...hosts.keys()];
  const name = asked ?? own[0] ?? host ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined) return { problem: 'the site has several hosts: say host=NAME' };
  return hosts.has(name) ? { name } : { problem: `the site has no host ${JSON.stringify(name)}` };
}

function isServed(generation: Generation | undefined, path: string): boolean {
  for (const files of generation?.hosts.values() ?? []) if (files.has(path)) return true;
  return false;
}
