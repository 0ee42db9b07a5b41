import type { Asterisk } from './boot-asterisk.ts';
import { prompts } from './prompts.ts';
import { until } from './until.ts';

export interface Listener {
  /** The prompts that were played to the channel from then on, in order. */
  heard(): string[];
  /** Waits until this one has begun to play, `times` times in all. */
  hears(prompt: string, times?: number): Promise<void>;
}

/** Listens to what a channel (`PJSIP/bob`) is played from now on. */
export function listen(asterisk: Asterisk, channel: string): Listener {
  const before = prompts(asterisk, channel).length;
  const heard = () => prompts(asterisk, channel).slice(before);
  return {
    heard,
    async hears(prompt, times = 1) {
      await until(15_000, `"${prompt}" to be played to ${channel}`, () => {
        const count = heard().filter((name) => name === prompt).length;
        return count >= times || undefined;
      });
    },
  };
}
