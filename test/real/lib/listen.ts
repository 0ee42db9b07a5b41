import type { Asterisk } from './boot-asterisk.ts';
import { type Prompt, promptsOf } from './prompts.ts';
import { until } from './until.ts';

export interface Listener {
  /** The prompts that were played to the channel from then on, in order. */
  heard(): string[];
  /** The same with the languages in which they were to be said. */
  heardIn(): Prompt[];
  /** Waits until this one has begun to play, `times` times in all. */
  hears(prompt: string, times?: number): Promise<void>;
}

/** Listens to what a channel (`PJSIP/bob`) is played from now on. */
export function listen(asterisk: Asterisk, channel: string): Listener {
  const before = promptsOf(asterisk, channel).length;
  const heardIn = () => promptsOf(asterisk, channel).slice(before);
  const heard = () => heardIn().map(({ file }) => file);
  return {
    heard,
    heardIn,
    async hears(prompt, times = 1) {
      await until(15_000, `"${prompt}" to be played to ${channel}`, () => {
        const count = heard().filter((name) => name === prompt).length;
        return count >= times || undefined;
      });
    },
  };
}
