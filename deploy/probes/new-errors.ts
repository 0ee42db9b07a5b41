import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { parseLog } from '../verify/asterisk-log.ts';
import { isOfLeavingCaller } from '../verify/complaints.ts';

const LOG = 'var/log/asterisk/messages.log';

/** What of a log is not about the configuration: a stranger or a phone on the network can cause it at any time. */
const byOthers = new Set([
  'tcptls.c',
  'iostream.c',
  'pjproject',
  'pjproject_log.c',
  'res_http_websocket.c',
  'chan_iax2.c',
]);

/** How long Asterisk's log is; 0 where there is none. */
export function logLength(root: string): number {
  return readFrom(root, undefined).length;
}

/** The errors in Asterisk's log since it was so long. One that belongs to a call is not of the configuration. */
export function newErrors(root: string, since: number): string[] {
  const { length, text } = readFrom(root, since);
  // Shorter than before: it was rotated meanwhile, and all of it is new.
  const added = length < since ? readFrom(root, 0).text : text;
  return parseLog(added)
    .filter((line) => line.level === 'ERROR' && line.call === undefined && !byOthers.has(line.source))
    .filter((line) => !isOfLeavingCaller(line))
    .map(({ source, text: said }) => `${source}: ${said}`);
}

/** An apply that writes more than this has other problems. */
const LARGEST = 1024 * 1024;

function readFrom(root: string, since: number | undefined): { length: number; text: string } {
  let descriptor: number;
  try {
    descriptor = openSync(join(root, LOG), 'r');
  } catch {
    return { length: 0, text: '' };
  }
  try {
    const { size } = fstatSync(descriptor);
    if (since === undefined || size <= since) return { length: size, text: '' };
    const bytes = Buffer.alloc(Math.min(size - since, LARGEST));
    const read = readSync(descriptor, bytes, 0, bytes.length, since);
    return { length: size, text: bytes.subarray(0, read).toString('utf8') };
  } finally {
    closeSync(descriptor);
  }
}
