import { connect } from 'node:net';

/** Sends pieces one after the other, each in a segment of its own, and gives all that comes back until the end. */
export function tcp(port: number, pieces: readonly (string | Uint8Array)[], options: TcpOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      text += part;
    });
    socket.on('error', reject);
    socket.on('end', () => {
      socket.end();
      resolve(text);
    });
    const send = (index: number): void => {
      const piece = pieces[index];
      if (piece === undefined) {
        if (options.endsAfter === true) socket.end();
        return;
      }
      socket.write(piece, () => setTimeout(() => send(index + 1), options.pause ?? 0));
    };
    socket.on('connect', () => send(0));
  });
}

export interface TcpOptions {
  /** Milliseconds between pieces. */
  readonly pause?: number;
  /** Says that nothing more comes. */
  readonly endsAfter?: boolean;
}
