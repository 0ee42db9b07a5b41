import { z } from 'zod';
import { destination } from './destination.ts';
import { forms } from './patterns.ts';
import { contextName, duration, formed, language, name, number, soundName, text } from './scalars.ts';

export const ivr = z
  .object({
    number: number()
      .describe('its number; an IVR without one is reached through routes and other destinations')
      .optional(),
    context: contextName().describe('where the number is; the first internal context when left out').optional(),
    description: text().describe('for people only').optional(),
    welcome: soundName().describe('played once, on entry').optional(),
    menu: soundName().describe('played before each try; digits may be pressed while it plays'),
    timeout: duration().default('5s').describe('how long callers have after the menu to press a digit'),
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
    invalid: soundName().describe('played after a wrong or missing answer, when another try is left').optional(),
    failure: destination().default('hangup').describe('where callers go who made no choice'),
    schedule: name().describe('when it is open; at other times the schedule decides').optional(),
    language: language().describe('the language of prompts from here on').optional(),
  })
  .strict();
