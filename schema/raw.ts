import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, text } from './scalars.ts';

/** Raw options of one Asterisk section: a list sets the option more than once. Names are checked against the host's Asterisk. */
export const rawOptions = () =>
  z.record(formed(forms.rawOption), z.union([text(1000), z.boolean(), z.array(text(1000))]));

/** The escape hatch of an object: raw options by the kind of section they go into. */
export const raw = <Section extends string>(...sections: Section[]) => {
  const shape = Object.fromEntries(
    sections.map((section) => [
      section,
      rawOptions().describe(`added to the object's \`${section}\` section as written`).optional(),
    ]),
  );
  return z.object(shape as Record<Section, z.ZodOptional<ReturnType<typeof rawOptions>>>).strict();
};
