import { z } from 'zod';
import { destination } from './destination.ts';

/** Where a call goes that its first destination did not take, by cause. */
export const userFallback = z
  .object({
    no_answer: destination()
      .describe('nobody answered within the ring time (extension `user:NAME:NOANSWER`)')
      .optional(),
    busy: destination()
      .describe('the user is on the phone, or refused the call (extension `user:NAME:BUSY`)')
      .optional(),
    congestion: destination()
      .describe('the phone could not take the call (extension `user:NAME:CONGESTION`)')
      .optional(),
    unavailable: destination()
      .describe('no phone of the user is registered (extension `user:NAME:CHANUNAVAIL`)')
      .optional(),
  })
  .strict();

export const groupFallback = z
  .object({
    no_answer: destination()
      .describe('nobody answered within the ring time (the steps after ringing, in extensions.conf)')
      .optional(),
  })
  .strict();

export const queueFallback = z
  .object({
    no_answer: destination().describe('nobody answered within `max_wait`').optional(),
    full: destination().describe('`max_length` callers are waiting already').optional(),
    empty: destination()
      .describe('no member can take a call, on entry (`join_empty`) or later (`leave_when_empty`)')
      .optional(),
  })
  .strict();
