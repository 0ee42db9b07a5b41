import { z } from 'zod';
import { email, number, text } from './scalars.ts';

/** Somebody outside whom phones can look up. Users of the site are in the directory by themselves. */
export const contact = z
  .object({
    name: text(120).describe("how the directory lists it (the name of the entry in each vendor's phonebook)"),
    company: text(120).describe('the company, shown after the name').optional(),
    number: number().describe('the number at work, as people dial it here').optional(),
    mobile: number().describe('the mobile number, as people dial it here').optional(),
    home: number().describe('the number at home, as people dial it here').optional(),
    email: email().describe('the mail address, where a phonebook shows one (`Mail` of Grandstream)').optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();
