import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, text } from './scalars.ts';

export const skillName = () => formed(forms.skillName);

/** Something agents do more or less well. */
export const skill = z
  .object({
    category: text(60).describe('for people only: skills that belong together').optional(),
    description: text().describe('for people only').optional(),
  })
  .strict();

/** Which agents a call may go to, and which others when it has waited. */
export const skillRuleSet = z
  .object({
    variables: z
      .record(formed(forms.skillVariable), z.array(skillName()).min(1))
      .default({})
      .describe('for each `$name` of the rules the skills it may stand for'),
    rules: z
      .array(text())
      .min(1)
      .describe(
        'tried in order: `english > 50`, or with a condition on the seconds waited in this queue before a comma, `WT < 60, english > 50`; `!` is unequal, `&` and, `|` or',
      ),
    description: text().describe('for people only').optional(),
  })
  .strict();
