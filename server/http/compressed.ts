import { gzip, gzipSync } from 'node:zlib';

/** Up to this size compressing takes less than a millisecond; larger bodies are compressed beside, for the next who asks. */
const quick = 32 * 1024;

/** Below this a body fits into one packet as it is. */
const tiny = 1024;

const done = new WeakMap<Uint8Array, Buffer | 'under way' | 'not worth it'>();

/** The body as gzip, made once; undefined when it is not ready, or no smaller. */
export function compressed(body: Uint8Array): Buffer | undefined {
  const known = done.get(body);
  if (known instanceof Buffer) return known;
  if (known !== undefined || body.length < tiny) return undefined;
  if (body.length <= quick) return keep(body, gzipSync(body));
  done.set(body, 'under way');
  gzip(body, (error, result) => {
    if (error === null) keep(body, result);
    else done.set(body, 'not worth it');
  });
  return undefined;
}

function keep(body: Uint8Array, result: Buffer): Buffer | undefined {
  const isSmaller = result.length < body.length * 0.9;
  done.set(body, isSmaller ? result : 'not worth it');
  return isSmaller ? result : undefined;
}
