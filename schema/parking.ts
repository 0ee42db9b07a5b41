import { z } from 'zod';
import { groupFallback } from './fallback.ts';
import { raw } from './raw.ts';
import { contextName, duration, name, number, range, soundName, text, yesNo } from './scalars.ts';

const sides = (what: string, option: string) =>
  z
    .enum(['no', 'caller', 'callee', 'both'])
    .default('no')
    .describe(
      `who may ${what} once a parked call goes on: \`caller\` who fetched it, \`callee\` who was parked (\`${option}\`)`,
    );

/** A parking lot: calls wait in it, and anybody fetches them. */
export const parking = z
  .object({
    number: number().describe('what parks a call that is transferred to it, or the caller (`Park`)'),
    positions: range().describe(
      'the numbers that fetch a call again, such as 701-720 (`parkpos`); at most 500, without a zero in front',
    ),
    context: contextName()
      .describe('where the numbers are, a section of extensions.conf; the first internal context when left out')
      .optional(),
    description: text().describe('for people only').optional(),
    find_slot: z
      .enum(['first', 'next'])
      .default('next')
      .describe('the first position that is free, or the one after the last that was taken (`findslot`)'),
    supervision: yesNo().default('yes').describe('whether keys can watch the positions (their `hint`)'),
    music_on_hold: name().default('default').describe('what a parked call hears (`parkedmusicclass`)'),
    timeout: duration().default('45s').describe('how long a call stays parked (`parkingtime`)'),
    comeback_to_origin: yesNo()
      .default('yes')
      .describe('whether a call that nobody fetched rings who parked it (`Dial` in the context `comebackcontext`)'),
    comeback_ring: duration().default('30s').describe('how long it rings there (`Dial`)'),
    fallback: groupFallback.default({}).describe('where a call goes then that nobody fetched; it ends where left out'),
    courtesy_tone: soundName().describe('a sound on fetching a call (`courtesytone`)').optional(),
    courtesy_tone_to: z
      .enum(['no', 'caller', 'callee', 'both'])
      .default('caller')
      .describe('who hears it: `callee` who was parked, `caller` who fetched the call (`parkedplay`)'),
    transfers: sides('transfer by the codes of `in_call_codes`', 'parkedcalltransfers'),
    reparking: sides('park by `in_call_codes.park`', 'parkedcallreparking'),
    hangup: sides('hang up by `in_call_codes.disconnect`', 'parkedcallhangup'),
    recording: sides('record by `in_call_codes.online_recording`', 'parkedcallrecording'),
    asterisk: raw('parking_lot').default({}).describe('raw options of its section in res_parking.conf'),
  })
  .strict();
