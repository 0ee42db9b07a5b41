import { z } from 'zod';
import { contextName, duration, name, text } from './scalars.ts';

const calls = () => z.number().int().min(1).max(10_000);

/** What trunks of every kind have. */
export const trunkCommon = {
  description: text().describe('for people only').optional(),
  context: contextName()
    .describe('where calls from the trunk arrive; the first incoming context when left out (`context`)')
    .optional(),
  on: name()
    .describe('the host the trunk is connected to; the first host with the role `pbx` when left out')
    .optional(),
  caller_id: text(120)
    .describe('what outside callees see when neither the user nor the route says (`CALLERID(all)`)')
    .optional(),
  ring: duration().default('60s').describe('how long an outgoing call may ring (the seconds of `Dial`)'),
  max_calls: calls()
    .describe('how many calls it carries, both ways together (`GROUP_COUNT()`); no limit when left out')
    .optional(),
  max_outgoing: calls()
    .describe('how many calls go out over it; beyond that the next trunk of the route is tried (`GROUP_COUNT()`)')
    .optional(),
  max_incoming: calls()
    .describe('how many calls come in over it; beyond that callers find us busy (`GROUP_COUNT()`)')
    .optional(),
};
