import type { Asterisk } from './boot-asterisk.ts';
import { until } from './until.ts';

export interface Prompt {
  /** The sound file, without its ending. */
  readonly file: string;
  /** The language of the call then, whether or not there is such a file in it. */
  readonly language: string;
}

/** What was played to a channel so far, in order: `promptsOf(pbx, 'PJSIP/bob')`. */
export function promptsOf(asterisk: Asterisk, channel: string): Prompt[] {
  const played: Prompt[] = [];
  for (const { text } of asterisk.trace()) {
    const [, to = '', file = '', language = ''] = PLAYING.exec(text) ?? [];
    if (to.replace(SERIAL, '') === channel) played.push({ file, language });
  }
  return played;
}

/** Only the sound files. */
export function prompts(asterisk: Asterisk, channel: string): string[] {
  return promptsOf(asterisk, channel).map(({ file }) => file);
}

/** Waits until this sound file has begun to play on the channel, `times` times in all. */
export async function played(asterisk: Asterisk, channel: string, file: string, times = 1): Promise<void> {
  await until(15_000, `"${file}" to be played to ${channel}`, () => {
    const count = prompts(asterisk, channel).filter((name) => name === file).length;
    return count >= times || undefined;
  });
}

// <PJSIP/bob-00000001> Playing 'vm-intro.gsm' (language 'en')
const PLAYING = /^<([^>]+)> Playing '(.+?)(?:\.\w+)?' \(language '(\w+)'\)/;

/** What Asterisk adds to a channel's name: `PJSIP/bob-0000001f`, `Local/1000@default-00000002;2`. */
const SERIAL = /-[0-9a-f]{8}(;[12])?$/;
