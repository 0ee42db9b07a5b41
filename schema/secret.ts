import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, path, yesNo } from './scalars.ts';

/** A secret by reference, `auto`, or (with a warning) in the clear. An object holds exactly one of `env`, `file`, `age` and `auto`. */
export const secret = () =>
  z.union([
    formed(forms.plainSecret, 128),
    z.number().int().nonnegative(),
    z
      .object({
        env: formed(forms.environmentVariable)
          .describe(
            'the environment variable that holds the value where the site is applied, for the option that the field becomes (such as `password` of an `auth`)',
          )
          .optional(),
        file: path()
          .describe(
            'a file below the site directory that holds the value, for the option that the field becomes (such as `password` of an `auth`); its last newline is not part of it',
          )
          .optional(),
        age: formed(forms.ageText, 8192)
          .describe(
            'the value, encrypted by age for the recipients of the site, in base64: what `pbxc secrets --encrypt` prints',
          )
          .optional(),
        auto: yesNo()
          .describe(
            'derive a strong value from the site key and the name of the object, for the option that the field becomes (such as `password` of an `auth`)',
          )
          .optional(),
        rotate: z.number().int().min(1).describe('with `auto`: any other number gives another value').optional(),
      })
      .strict(),
  ]);
