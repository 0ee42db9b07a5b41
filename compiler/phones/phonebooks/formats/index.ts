import type { PhonebookFormat } from '../phonebook.ts';
import { aastra } from './aastra.ts';
import { cisco } from './cisco.ts';
import { digium } from './digium.ts';
import { fanvil } from './fanvil.ts';
import { grandstream } from './grandstream.ts';
import { htek } from './htek.ts';
import { polycom } from './polycom.ts';
import { snom } from './snom.ts';
import { technicolor } from './technicolor.ts';
import { yealink } from './yealink.ts';

/** Every format, by the name that vendors give. A new one is a file, and a line here. */
export const phonebookFormats = {
  aastra,
  cisco,
  digium,
  fanvil,
  grandstream,
  htek,
  polycom,
  snom,
  technicolor,
  yealink,
} satisfies Readonly<Record<string, PhonebookFormat>>;

export type PhonebookFormatName = keyof typeof phonebookFormats;

/** A format by its name; the type says less than the table, so that all are used alike. */
export function phonebookFormat(name: PhonebookFormatName): PhonebookFormat {
  return phonebookFormats[name];
}
