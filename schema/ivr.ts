import { z } from 'zod';
import { destination } from './destination.ts';
import { ivrCommon } from './ivr-common.ts';
import { ivrGraph } from './ivr-graph.ts';
import { forms } from './patterns.ts';
import { duration, formed, soundName } from './scalars.ts';

/** The short form of an IVR: one menu. */
const ivrMenu = z
  .object({
    ...ivrCommon,
    welcome: soundName().describe('played once, on entry (`Playback`)').optional(),
    menu: soundName().describe('played before each try; digits may be pressed while it plays (`Background`)'),
    timeout: duration().default('5s').describe('how long callers have after the menu to press a digit (`WaitExten`)'),
    tries: z
      .number()
      .int()
      .min(1)
      .max(99)
      .default(3)
      .describe('how often the menu is played; after the last wrong or missing answer comes `failure`'),
    choices: z
      .record(formed(forms.digits), destination())
      .describe('digits and where they lead; `repeat` plays the menu again'),
    invalid: soundName()
      .describe('played after a wrong or missing answer, when another try is left (`Playback`)')
      .optional(),
    failure: destination()
      .default('hangup')
      .describe('where callers go who made no choice (the last steps of extension `i`)'),
  })
  .strict();

/** An IVR with `nodes` is a graph. */
export const ivr = z.union([ivrGraph, ivrMenu]);
