import type { Socket } from 'node:net';
import { isWhole, longestRequest } from './request.ts';

/** What is to be sent: whole, in this order. */
export interface Reply {
  readonly parts: readonly (string | Uint8Array)[];
  /** Whether another request may come on this connection. */
  readonly goesOn: boolean;
}

export interface ConnectionOptions {
  /** Whether a file of this name is served: then it can be the end of a request. */
  isName(name: string): boolean;
  answer(line: string): Reply;
  /** How long a client may take over a request, and over reading an answer without reading anything; milliseconds. */
  readonly patience: number;
}

/**
 * Reads requests from a connection however they are cut, answers each whole, and closes. After an answer that is the last,
 * what else the client sends is read and thrown away: to close a socket with something unread in it resets the connection,
 * and the client may lose the end of its file.
 */
export function serveConnection(socket: Socket, options: ConnectionOptions): void {
  let text = '';
  let isDone = false;
  let discarded = 0;
  let overall = requestTimer();

  function requestTimer(): NodeJS.Timeout {
    return setTimeout(() => {
      if (!isDone) finish(options.answer(text));
    }, options.patience);
  }

  function finish({ parts, goesOn }: Reply): void {
    clearTimeout(overall);
    socket.cork();
    for (const part of parts) socket.write(part);
    socket.uncork();
    if (goesOn) {
      overall = requestTimer();
      return;
    }
    isDone = true;
    text = '';
    socket.end();
  }

  socket.setNoDelay(true);
  socket.setTimeout(options.patience, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('close', () => clearTimeout(overall));
  socket.on('data', (chunk) => {
    if (isDone) {
      discarded += chunk.length;
      if (discarded > mostDiscarded) socket.destroy();
      return;
    }
    text += chunk.toString('latin1');
    take();
  });
  socket.on('end', () => {
    if (isDone) return;
    if (text.trim() === '') socket.end();
    else finish(options.answer(text));
  });

  /** Answers every request that is whole. */
  function take(): void {
    for (let end = text.indexOf('\n'); end >= 0 && !isDone; end = text.indexOf('\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 1);
      finish(options.answer(line));
      // Whoever sends requests without reading answers waits until it has.
      if (socket.writableLength > mostUnread) {
        pauseUntilRead();
        return;
      }
    }
    if (isDone || text === '') return;
    if (text.length > longestRequest || isWhole(text, options.isName))
      finish({ ...options.answer(text), goesOn: false });
  }

  function pauseUntilRead(): void {
    if (isDone) return;
    socket.pause();
    socket.once('drain', () => {
      socket.resume();
      take();
    });
  }
}

const mostDiscarded = 1 << 20;
const mostUnread = 1 << 20;
