import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Io, Output } from './io.ts';

/** The world of a real process. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: output(process.stdout),
    err: output(process.stderr),
    input: () => text(process.stdin),
    ask,
    now: () => performance.now(),
    async untilStopped() {
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let closed = false;
  // `pbxc show users | head` closes the pipe early: what is left to say is of no interest then, but the work goes on.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    write(text) {
      if (!closed) stream.write(text);
    },
  };
}

async function ask(question: string): Promise<string | undefined> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
}
