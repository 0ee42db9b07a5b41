import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const dialplanSyntax: OwnRule = {
  name: 'dialplan-syntax',
  severity: 'error',
  summary: 'A line of the own dialplan is not what Asterisk reads as one.',
  why: 'Asterisk skips such a line with a warning in its log, or gives up on the file, and the calls that need it fail.',
  example: exampleWith('[hello]', 'exten = s,1,Answer', 'same = n;Playback(hello-world)'),
  check({ model, report }) {
    for (const { file, parsed } of model.ownDialplan) {
      for (const { kind, message, at, hint } of parsed.problems) {
        if (kind !== undefined) continue;
        report({ message, place: placeOfText(file.name, at), ...(hint !== undefined && { hint }) });
      }
    }
  },
};
