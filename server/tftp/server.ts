import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { Access, Peer } from '../access/access.ts';
import { plainAddress } from '../access/networks.ts';
import type { Activity, FetchOutcome } from '../activity/activity.ts';
import type { Generation, ServedFile } from '../generation/generation.ts';
import { phoneFilesOf } from '../generation/phone-files.ts';
import { requestedName } from '../generation/requested-name.ts';
import type { Log } from '../system/log.ts';
import type { Metrics } from '../system/metrics.ts';
import { negotiate } from './negotiate.ts';
import { toNetascii } from './netascii.ts';
import { errorCode, errorPacket, parsePacket, type ReadRequest } from './packet.ts';
import { type Transfer, type TransferEnd, transfer } from './transfer.ts';

export interface TftpOptions {
  generation(): Generation | undefined;
  readonly access: Access;
  readonly activity: Activity;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface TftpServer {
  /** Transfers under way. */
  count(): number;
  /** Takes no more requests; settles when the transfers under way have ended, or after so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** How many files are on their way at a time, to all clients together. */
const mostTransfers = 20_000;

/**
 * From how many ports files are sent. A port of its own for each transfer is what RFC 1350 has; clients tell transfers by both
 * ports, so that many clients can share one of ours, and thousands of transfers need no thousands of sockets.
 */
const poolSize = 16;

/** Serves the files of phones by TFTP, to be read only, on a socket that is bound already. */
export async function tftpServer(listening: Socket, options: TftpOptions): Promise<TftpServer> {
  const { address, family } = listening.address();
  const type = family === 'IPv6' ? 'udp6' : 'udp4';
  const transfers = new Map<string, Running>();
  const pool = await Promise.all(Array.from({ length: poolSize }, () => bound(type, address)));
  let next = 0;
  let onIdle: (() => void) | undefined;

  for (const [index, socket] of pool.entries()) {
    socket.on('message', (bytes, from) => {
      const key = keyOf(index, from);
      const packet = parsePacket(bytes);
      const running = transfers.get(key);
      if (running === undefined) {
        // Never an error for an error: two programs would send them to each other for ever.
        if (packet?.is !== 'error') send(socket, errorPacket(errorCode.unknownTransfer, 'unknown transfer'), from);
        return;
      }
      if (packet?.is === 'ack') running.transfer.acknowledge(packet.block);
      else if (packet?.is === 'error') running.transfer.stop();
    });
  }

  listening.on('message', (bytes, from) => {
    const packet = parsePacket(bytes);
    if (packet?.is === 'read') begin(packet, from);
    else if (packet?.is === 'write') send(listening, errorPacket(errorCode.access, 'files are read only'), from);
    else if (packet?.is !== 'error') send(listening, errorPacket(errorCode.illegal, 'this is no request'), from);
  });

  function begin(request: ReadRequest, from: RemoteInfo): void {
    const peer: Peer = { address: plainAddress(from.address) };
    for (let index = 0; index < poolSize; index++) {
      const running = transfers.get(keyOf(index, from));
      if (running === undefined) continue;
      // A client that repeats its request has not heard us yet, or had not when it did: its transfer goes on by itself. One
      // that has fallen silent, or that wants something else, has started anew from the same port.
      if (running.name === request.name && running.transfer.isUnderWay()) return;
      running.transfer.stop();
    }
    const found = find(request, peer);
    const saw = (outcome: FetchOutcome): void => {
      const name = requestedName(request.name) ?? '';
      options.activity.saw({ at: Date.now(), service: 'tftp', address: peer.address, name, outcome, agent: undefined });
    };
    if ('refusal' in found) {
      if (found.refusal === 'unknown' || found.refusal === 'denied') saw(found.refusal);
      if (found.refusal !== 'shut-out') {
        options.log.info('tftp', { peer: peer.address, file: request.name.slice(0, 200), outcome: found.refusal });
        send(listening, errorPacket(found.code, found.message), from);
      }
      options.metrics.add('pbxc_requests_total', `service="tftp",code="${found.refusal}"`);
      return;
    }
    const { file } = found;
    const index = next++ % poolSize;
    const socket = pool[index];
    if (socket === undefined) return;
    const body = request.mode === 'netascii' ? toNetascii(file.body) : file.body;
    const key = keyOf(index, from);
    const start = performance.now();
    const onEnd = (end: TransferEnd): void => {
      transfers.delete(key);
      options.metrics.add('pbxc_requests_total', `service="tftp",code="${end}"`);
      saw(end === 'done' ? 'sent' : 'broken off');
      if (end === 'done') options.metrics.add('pbxc_sent_bytes_total', 'service="tftp"', body.length);
      options.log.info('tftp', {
        peer: peer.address,
        file: file.path,
        outcome: end,
        bytes: body.length,
        milliseconds: Math.round(performance.now() - start),
      });
      if (transfers.size === 0) onIdle?.();
    };
    const started = transfer(
      body,
      negotiate(request.options, body.length),
      (packet) => send(socket, packet, from),
      onEnd,
    );
    transfers.set(key, { name: request.name, transfer: started });
    started.start();
  }

  function find(request: ReadRequest, peer: Peer): { readonly file: ServedFile } | Refusal {
    const { access } = options;
    if (access.isShutOut(peer)) return refusal('shut-out', errorCode.access, '');
    if (request.mode !== 'octet' && request.mode !== 'netascii')
      return refusal('malformed', errorCode.illegal, 'the mode is octet or netascii');
    if (transfers.size >= mostTransfers) return refusal('busy', errorCode.undefined, 'too many transfers, try again');
    const generation = options.generation();
    if (generation === undefined) return refusal('not-ready', errorCode.undefined, 'nothing to serve yet, try again');
    const name = requestedName(request.name);
    const file = name === undefined ? undefined : phoneFilesOf(generation).find(name, listening.address().address);
    if (file === undefined || !access.mayHave(peer, file)) access.askedInVain(peer);
    if (file === undefined) return refusal('unknown', errorCode.notFound, 'no such file');
    if (!access.mayHave(peer, file)) return refusal('denied', errorCode.access, 'not for this address');
    return { file };
  }

  return {
    count: () => transfers.size,
    async close(patience) {
      listening.close();
      await new Promise<void>((resolve) => {
        if (transfers.size === 0) return resolve();
        onIdle = resolve;
        setTimeout(resolve, patience).unref();
      });
      for (const running of [...transfers.values()]) running.transfer.stop();
      for (const socket of pool) socket.close();
    },
  };
}

/** What a client gets, and by which name it asked for it. */
interface Running {
  readonly name: string;
  readonly transfer: Transfer;
}

interface Refusal {
  readonly refusal: string;
  readonly code: number;
  readonly message: string;
}

function refusal(why: string, code: number, message: string): Refusal {
  return { refusal: why, code, message };
}

function keyOf(index: number, { address, port }: RemoteInfo): string {
  return `${index} ${address} ${port}`;
}

/** A packet that cannot be sent is as one that was lost: the transfer sends it again or gives up. */
function send(socket: Socket, packet: Buffer, to: RemoteInfo): void {
  socket.send(packet, to.port, to.address, () => {});
}

function bound(type: 'udp4' | 'udp6', address: string): Promise<Socket> {
  const socket = createSocket({ type, recvBufferSize: receiveBuffer, sendBufferSize: receiveBuffer });
  socket.on('error', () => {});
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(0, address, () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

/** Thousands of phones that boot at once send their requests in the same moment; what finds no room is lost. */
export const receiveBuffer = 4 * 1024 * 1024;
