import { contextName, language, name, number, text } from './scalars.ts';

/** What an IVR says in both of its forms. */
export const ivrCommon = {
  number: number()
    .describe(
      'its number (`exten` of its context in extensions.conf); an IVR without one is reached through routes and other destinations',
    )
    .optional(),
  context: contextName()
    .describe('where the number is, a section of extensions.conf; the first internal context when left out')
    .optional(),
  description: text().describe('for people only').optional(),
  schedule: name()
    .describe('when it is open; at other times the schedule decides (`Gosub` to its `GotoIfTime` steps)')
    .optional(),
  language: language().describe('the language of prompts from here on (`CHANNEL(language)`)').optional(),
};
