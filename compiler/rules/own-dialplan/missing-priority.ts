import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const missingPriority: OwnRule = {
  name: 'missing-priority',
  severity: 'error',
  summary: 'A step of the own dialplan has no priority: `same = Return()`.',
  why: 'Every step needs a number or `n`, the next one. Asterisk skips a step without, with nothing but a line in its log; a subroutine then ends without its `Return` and the call with it.',
  example: exampleWith('[before-dialling]', 'exten = s,1,NoOp()', 'same = Return()'),
  check({ model, report }) {
    for (const { file, parsed } of model.ownDialplan) {
      for (const { kind, message, at, hint } of parsed.problems) {
        if (kind !== 'missing-priority') continue;
        report({ message, place: placeOfText(file.name, at), ...(hint !== undefined && { hint }) });
      }
    }
  },
};
