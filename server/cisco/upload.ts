import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';

/** What a phone's problem report brings. */
export interface Upload {
  readonly device: string;
  readonly archive: Uint8Array;
}

/** The archive of a phone's logs is some hundred kilobytes; more than this is not taken. */
export const mostUploadBytes = 10 * 1024 * 1024;

/** Reads the form of a problem report: `devicename` and `prt_file`. Rejects, in words, for what is none or too large. */
export function readUpload(request: IncomingMessage): Promise<Upload> {
  return new Promise((resolve, reject) => {
    let device = '';
    const parts: Buffer[] = [];
    let isCut = false;
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fileSize: mostUploadBytes, fields: 10, fieldSize: 200, parts: 12, headerPairs: 50 },
    });
    form.on('field', (name, value) => {
      if (name === 'devicename') device = value;
    });
    form.on('file', (name, stream) => {
      if (name !== 'prt_file') {
        stream.resume();
        return;
      }
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('limit', () => {
        isCut = true;
      });
    });
    form.on('error', reject);
    form.on('close', () => {
      if (isCut) reject(new Error(`the file has more than ${mostUploadBytes} bytes`));
      else if (parts.length === 0) reject(new Error('there is no `prt_file` in the form'));
      else resolve({ device, archive: Buffer.concat(parts) });
    });
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('the upload was cut off')));
    request.pipe(form);
  });
}
