import { z } from 'zod';
import { forms } from './patterns.ts';
import { raw } from './raw.ts';
import { formed, path, soundName, text, yesNo } from './scalars.ts';

export const musicOnHold = z
  .object({
    mode: z
      .enum(['files', 'playlist', 'custom'])
      .default('files')
      .describe('`files` of a directory, a `playlist` in its order, or what a program writes (`mode`)'),
    directory: path()
      .describe(
        "for `files`: the directory, below /var/lib/asterisk when not absolute; the site's `moh/NAME` when left out (`directory`)",
      )
      .optional(),
    entries: z
      .array(formed(forms.musicEntry))
      .min(1)
      .describe(
        'for `playlist`: what is played, each an http(s) address or a file without its ending, below /var/lib/asterisk when not absolute (`entry`)',
      )
      .optional(),
    application: text()
      .describe(
        'for `custom`: the command whose output is played; it starts with Asterisk and never ends, so a stream is fetched all the time (`application`)',
      )
      .optional(),
    format: z
      .enum(['slin', 'slin16', 'ulaw', 'alaw', 'gsm', 'g722'])
      .describe(
        'for `custom`: what the command writes; `slin` when left out, which is 16 bit, mono, 8000 Hz (`format`)',
      )
      .optional(),
    sort: z
      .enum(['random', 'alpha', 'randstart'])
      .default('random')
      .describe('for `files`: in `random` order, by name, or by name from a random one on (`sort`)'),
    loop_last: yesNo().describe('for `files`: at the end, play the last one again and again (`loop_last`)').optional(),
    announcement: soundName().describe('a sound that comes first, and between the pieces (`announcement`)').optional(),
    answered_only: yesNo().describe('no music for who has not been answered (`answeredonly`)').optional(),
    description: text().describe('for people only').optional(),
    asterisk: raw('class').default({}).describe('raw options of its section in musiconhold.conf'),
  })
  .strict();
