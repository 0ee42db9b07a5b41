import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { preDialHandlers } from './handlers.ts';
import type { OwnRule } from './own-rule.ts';

export const secondPreDialHandler: OwnRule = {
  name: 'second-pre-dial-handler',
  severity: 'error',
  summary: 'Options of the own dialplan name two pre-dial handlers for the same side.',
  why: 'Asterisk runs one of them only. Let one handler call the other with `Gosub`.',
  example: exampleWith(
    '[mine]',
    'exten = s,1,Dial(PJSIP/alice,,b(other^s^1)b(xivo_header_mgr^set_headers_on_channel^1))',
    '[other]',
    'exten = s,1,Return()',
  ),
  check(context) {
    for (const action of ownActions(context)) {
      const seen = new Map<string, string>();
      for (const { letter, at } of preDialHandlers(action)) {
        const before = seen.get(letter);
        if (before !== undefined) {
          context.report({
            message: `"${at.text}" comes after "${before}", and Asterisk runs only one pre-dial handler`,
            place: placeOfText(action.file, at),
          });
        } else seen.set(letter, at.text);
      }
    }
  },
};
