import { randomBytes } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { within } from './within.ts';

export interface WebSocketOptions {
  /** `ws://192.0.2.10:8088/ws`, or `wss://`, whatever the certificate says. */
  readonly url: string;
  readonly protocol?: string;
  /** The address it comes from. */
  readonly from?: string;
  onText(text: string): void;
}

export interface WebSocketClient {
  readonly address: string;
  readonly port: number;
  send(text: string): void;
  close(): void;
}

/** A websocket (RFC 6455) as a browser opens it. A server that refuses it is an error that says how. */
export async function openWebSocket({ url, protocol, from, onText }: WebSocketOptions): Promise<WebSocketClient> {
  const request = url.startsWith('wss:') ? secureRequest : plainRequest;
  const asked = request(url.replace(/^ws/, 'http'), {
    ...(from !== undefined && { localAddress: from }),
    rejectUnauthorized: false,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...(protocol !== undefined && { 'Sec-WebSocket-Protocol': protocol }),
    },
  });
  const opened = new Promise<{ socket: Socket; head: Buffer }>((resolve, reject) => {
    asked.on('upgrade', (_response, socket, head) => resolve({ socket, head }));
    asked.on('response', ({ statusCode, statusMessage }) =>
      reject(new Error(`${url} is no websocket: ${statusCode} ${statusMessage}`)),
    );
    asked.on('error', reject);
  });
  asked.end();
  const { socket, head } = await within(5_000, `${url} to open`, opened);

  let rest = Buffer.alloc(0);
  const take = (data: Buffer): void => {
    rest = Buffer.concat([rest, data]);
    for (let frame = readFrame(rest); frame !== undefined; frame = readFrame(rest)) {
      rest = rest.subarray(frame.length);
      if (frame.code === TEXT) onText(frame.payload.toString());
      if (frame.code === PING) socket.write(frameOf(PONG, frame.payload));
    }
  };
  socket.on('data', take);
  // The server is gone first when a test stops it.
  socket.on('error', () => {});
  take(head);

  return {
    address: socket.localAddress ?? '',
    port: socket.localPort ?? 0,
    send: (text) => socket.write(frameOf(TEXT, Buffer.from(text))),
    close: () => socket.end(frameOf(CLOSE, Buffer.alloc(0))),
  };
}

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

interface Frame {
  readonly code: number;
  readonly payload: Buffer;
  /** Of the whole frame. */
  readonly length: number;
}

/** The first frame of what a server sent; servers do not mask, and Asterisk cuts no message into several frames. */
function readFrame(data: Buffer): Frame | undefined {
  if (data.length < 2) return undefined;
  const short = data.readUInt8(1) & 0x7f;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (data.length < start) return undefined;
  const size = short === 127 ? Number(data.readBigUInt64BE(2)) : short === 126 ? data.readUInt16BE(2) : short;
  if (data.length < start + size) return undefined;
  return { code: data.readUInt8(0) & 0x0f, payload: data.subarray(start, start + size), length: start + size };
}

/** A frame of a client, which masks what it sends. */
function frameOf(code: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const head = Buffer.alloc(payload.length < 126 ? 2 : payload.length < 65_536 ? 4 : 10);
  head.writeUInt8(0x80 | code, 0);
  head.writeUInt8(0x80 | (head.length === 2 ? payload.length : head.length === 4 ? 126 : 127), 1);
  if (head.length === 4) head.writeUInt16BE(payload.length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(payload.length), 2);
  const masked = payload.map((byte, index) => byte ^ mask.readUInt8(index % 4));
  return Buffer.concat([head, mask, masked]);
}
