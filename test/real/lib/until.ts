import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer; an error that names what was waited for if it takes too long. */
export async function until<T>(
  milliseconds: number,
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms in vain for ${what}`);
    await sleep(10);
  }
}
