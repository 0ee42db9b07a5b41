import { contextName, duration, name, text } from './scalars.ts';

/** What trunks of every kind have. */
export const trunkCommon = {
  description: text().describe('for people only').optional(),
  context: contextName()
    .describe('where calls from the trunk arrive; the first incoming context when left out (`context`)')
    .optional(),
  on: name()
    .describe('the host the trunk is connected to; the first host with the role `pbx` when left out')
    .optional(),
  caller_id: text(120).describe('what outside callees see when neither the user nor the route says').optional(),
  ring: duration().default('60s').describe('how long an outgoing call may ring'),
};
