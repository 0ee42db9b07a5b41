import { z } from 'zod';
import { destination } from './destination.ts';

/** Where a call goes that its first destination did not take, by cause. */
export const userFallback = z
  .object({
    no_answer: destination().describe('nobody answered within the ring time').optional(),
    busy: destination().describe('the user is on the phone, or refused the call').optional(),
    congestion: destination().describe('the phone could not take the call').optional(),
    unavailable: destination().describe('no phone of the user is registered').optional(),
  })
  .strict();

export const groupFallback = z
  .object({
    no_answer: destination().describe('nobody answered within the ring time').optional(),
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
