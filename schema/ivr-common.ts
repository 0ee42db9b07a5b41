import { contextName, language, name, number, text } from './scalars.ts';

/** What an IVR says in both of its forms. */
export const ivrCommon = {
  number: number()
    .describe('its number; an IVR without one is reached through routes and other destinations')
    .optional(),
  context: contextName().describe('where the number is; the first internal context when left out').optional(),
  description: text().describe('for people only').optional(),
  schedule: name().describe('when it is open; at other times the schedule decides').optional(),
  language: language().describe('the language of prompts from here on (`CHANNEL(language)`)').optional(),
};
