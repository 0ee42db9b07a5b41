import { z } from 'zod';
import { email, number, text } from './scalars.ts';

/** Somebody outside whom phones can look up. Users of the site are in the directory by themselves. */
export const contact = z
  .object({
    name: text(120).describe(
      'how the directory lists it (`Name` in the phonebook of Yealink, `FirstName` of Grandstream)',
    ),
    company: text(120)
      .describe('the company, shown after the name (`Name` in the phonebook of Yealink, `FirstName` of Grandstream)')
      .optional(),
    number: number()
      .describe(
        'the number at work, as people dial it here (`Telephone` in the phonebook of Yealink, `Phone` of the type `Work` of Grandstream)',
      )
      .optional(),
    mobile: number()
      .describe(
        'the mobile number, as people dial it here (`Telephone` in the phonebook of Yealink, `Phone` of the type `Cell` of Grandstream)',
      )
      .optional(),
    home: number()
      .describe(
        'the number at home, as people dial it here (`Telephone` in the phonebook of Yealink, `Phone` of the type `Home` of Grandstream)',
      )
      .optional(),
    email: email().describe('the mail address, where a phonebook shows one (`Mail` of Grandstream)').optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();
