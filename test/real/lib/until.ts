import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer; an error that names what was waited for if it takes too long. */
export async function until<T>(
  milliseconds: number,
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const start = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    const waited = Date.now() - start;
    if (waited > milliseconds) throw new Error(`waited ${milliseconds} ms in vain for ${what}`);
    // What takes long need not be asked so often: others want the processor.
    await sleep(Math.min(10 + waited / 20, 100));
  }
}
