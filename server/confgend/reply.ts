import { sha256 } from '../../compiler/sha256.ts';

/**
 * What the framed answers of the protocol begin with, one line: `pbxc ok LENGTH SHA256` before the bytes of a file, or
 * `pbxc error MESSAGE`.
 */
const marks = { ok: 'pbxc ok ', error: 'pbxc error ' } as const;

const digests = new WeakMap<Uint8Array, string>();

export function okLine(body: Uint8Array): string {
  let digest = digests.get(body);
  if (digest === undefined) {
    digest = sha256(body);
    digests.set(body, digest);
  }
  return `${marks.ok}${body.length} ${digest}\n`;
}

export function errorLine(message: string): string {
  return `${marks.error}${message.replaceAll(/[\u0000-\u001f\u007f]/g, ' ')}\n`;
}

/**
 * The answer to a client that copies what comes to Asterisk and cannot be told of errors otherwise: a configuration file
 * that includes one that does not exist. It is not empty, and Asterisk refuses it with an ERROR in its log that says why. A
 * file around it, with the `#exec` line, is loaded without it all the same: that is what last good copies are for.
 */
export function refusedFile(message: string): string {
  const plain = message.replaceAll(/[^\x20-\x7e]/g, ' ');
  return `; pbxc: ${plain}\n#include "/pbxc-error/${plain.replaceAll(/[^A-Za-z0-9_.-]+/g, '-')}"\n`;
}

export type ReplyHead =
  | { readonly ok: true; readonly length: number; readonly digest: string }
  | { readonly ok: false; readonly message: string };

/** Reads the first line of a framed answer, without its end; undefined when it is none. */
export function parseHead(line: string): ReplyHead | undefined {
  if (line.startsWith(marks.error)) return { ok: false, message: line.slice(marks.error.length) };
  const match = /^pbxc ok ([0-9]{1,15}) ([0-9a-f]{64})$/.exec(line);
  if (match === null) return undefined;
  return { ok: true, length: Number(match[1]), digest: match[2] ?? '' };
}
