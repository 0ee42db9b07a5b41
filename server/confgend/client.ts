import { connect } from 'node:net';
import { sha256 } from '../../compiler/sha256.ts';
import { parseHead } from './reply.ts';

export interface Fetch {
  readonly address: string;
  readonly port: number;
  /** The request without `framed`: `asterisk/pjsip.conf`. */
  readonly request: string;
  /** Milliseconds until the whole file must be there. */
  readonly patience: number;
}

/** A file from a server, whole and unharmed; rejects with what was wrong, in words. */
export function fetchFile({ address, port, request, patience }: Fetch): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let wanted: number | undefined;
    const socket = connect({ host: address, port });
    const fail = (message: string): void => {
      socket.destroy();
      reject(new Error(message));
    };
    const timer = setTimeout(() => fail(`no answer within ${patience} ms`), patience);
    socket.on('connect', () => socket.write(`${request} framed\n`));
    socket.on('error', (error) => fail(error.message));
    socket.on('close', () => {
      clearTimeout(timer);
      reject(new Error('the server closed the connection in the middle of its answer'));
    });
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      wanted ??= wholeSize(chunks);
      if (wanted === undefined) {
        if (size > longestHead) fail('the answer is not that of a pbxc server');
        return;
      }
      if (size < wanted) return;
      socket.destroy();
      finish();
    });
    function finish(): void {
      const file = unpacked(Buffer.concat(chunks));
      if ('problem' in file) fail(file.problem);
      else resolve(file.body);
    }
  });
}

function unpacked(bytes: Buffer): { readonly body: Buffer } | { readonly problem: string } {
  const end = bytes.indexOf(lineFeed);
  const head = parseHead(bytes.toString('utf8', 0, end));
  if (head === undefined) return { problem: 'the answer is not that of a pbxc server' };
  if (!head.ok) return { problem: head.message };
  const body = bytes.subarray(end + 1, end + 1 + head.length);
  return sha256(body) === head.digest ? { body } : { problem: 'the file was damaged on its way' };
}

/** How many bytes the answer has in all, once its first line is there. */
function wholeSize(chunks: Buffer[]): number | undefined {
  const [start = Buffer.alloc(0)] = chunks.length === 1 ? chunks : [Buffer.concat(chunks)];
  const end = start.indexOf(lineFeed);
  if (end < 0) return undefined;
  const head = parseHead(start.toString('utf8', 0, end));
  return end + 1 + (head?.ok === true ? head.length : 0);
}

const lineFeed = 0x0a;
const longestHead = 4096;
