import { fetchFile } from './client.ts';
import { lastCopies } from './last-copy.ts';
import { refusedFile } from './reply.ts';

export interface ConfgenOptions {
  readonly address: string;
  readonly port: number;
  /** Which host's file; the server tells it by the address when left out. */
  readonly host: string | undefined;
  /** Milliseconds. */
  readonly patience: number;
  /** Where last good copies are kept. */
  readonly copies: string;
}

export interface Confgen {
  /** What goes to Asterisk, always: never nothing in place of a file. */
  readonly bytes: Uint8Array;
  /** What went wrong, in words; undefined when all is well. */
  readonly problem?: string;
  /** Whether the file is the one the server has now. */
  readonly isFresh: boolean;
}

/**
 * A file for Asterisk's `#exec`. Without a server it is the last good copy; without that, something that Asterisk
 * refuses with an error in its log.
 */
export async function confgen(name: string, options: ConfgenOptions): Promise<Confgen> {
  const { address, port, host, patience } = options;
  const copies = lastCopies(options.copies);
  const key = `${address} ${port} ${host ?? ''} ${name}`;
  let bytes: Buffer;
  try {
    bytes = await fetchFile({ address, port, patience, request: host === undefined ? name : `${name} host=${host}` });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const copy = copies.read(key);
    if (copy !== undefined) return { bytes: copy, isFresh: false, problem: `${problem}; this is the last good copy` };
    return { bytes: Buffer.from(refusedFile(problem)), isFresh: false, problem };
  }
  try {
    copies.keep(key, bytes);
  } catch (error) {
    return { bytes, isFresh: true, problem: `no copy of ${name} is kept: ${String(error)}` };
  }
  return { bytes, isFresh: true };
}
