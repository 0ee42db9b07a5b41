import { z } from 'zod';
import { forms } from './patterns.ts';
import { people } from './people.ts';
import { contextName, duration, formed, name, number, soundName, text, yesNo } from './scalars.ts';

/** A call that many phones answer by themselves. */
export const paging = z
  .object({
    code: z
      .union([formed(forms.pagingCode), z.number().int().nonnegative()])
      .describe('digits; `feature_codes.paging` and this call it from every internal context: `*11601`')
      .optional(),
    number: number()
      .describe('a number for it, beside the code or instead of it (`exten` of its context in extensions.conf)')
      .optional(),
    context: contextName()
      .describe('where it is, and its number, a section of extensions.conf; the first internal context when left out')
      .optional(),
    description: text().describe('for people only').optional(),
    members: z.array(name()).min(1).describe('the users whose phones are called (first argument of `Page`)'),
    callers: people('PBXC_MAY_PAGE_NAME')
      .describe('who may call it; every user when left out, and whoever else reaches its number')
      .optional(),
    duplex: yesNo().default('no').describe('whether members are heard too: an intercom (option `d` of `Page`)'),
    ignore_forwards: yesNo()
      .default('no')
      .describe('whether a phone that is forwarded is left alone (option `i` of `Page`)'),
    skip_busy: yesNo()
      .default('yes')
      .describe('whether phones that are in a call, ring or are not registered are left alone (option `s` of `Page`)'),
    quiet: yesNo().default('no').describe('no beep before the caller speaks (option `q` of `Page`)'),
    record: yesNo().default('no').describe("whether it is recorded, below Asterisk's `monitor` (option `r` of `Page`)"),
    timeout: duration().default('30s').describe('how long phones may take to answer (third argument of `Page`)'),
    preprocess: contextName()
      .describe("a subroutine of the site's own dialplan, called before the phones are called (`Gosub`)")
      .optional(),
    announcement: soundName().describe('a sound that members hear first (option `A` of `Page`)').optional(),
    announce_to_caller: yesNo()
      .default('yes')
      .describe('whether the caller hears the announcement too; `no` is option `n` of `Page`'),
  })
  .strict();
