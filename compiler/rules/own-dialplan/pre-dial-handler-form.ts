import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { separate } from '../../asterisk-conf/separate.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { preDialHandlers } from './handlers.ts';
import type { OwnRule } from './own-rule.ts';
import { isComputed } from './variables.ts';

export const preDialHandlerForm: OwnRule = {
  name: 'pre-dial-handler-form',
  severity: 'error',
  summary: 'A pre-dial handler of the own dialplan is not given as `context^extension^priority`.',
  why: 'A single word in `b( )` is a label of the extension that dials, not a context. Asterisk does not find it, and dials without the handler.',
  example: exampleWith(
    '[mine]',
    'exten = s,1,Set(XIVO_CALLOPTIONS=${XIVO_CALLOPTIONS}b(my-handler))',
    'same = n,Return()',
  ),
  check(context) {
    for (const action of ownActions(context)) {
      for (const { letter, value } of preDialHandlers(action)) {
        if (!value || isComputed(value.text) || separate(value, '^').length === 3) continue;
        context.report({
          message: `the pre-dial handler "${value.text}" is no context^extension^priority`,
          place: placeOfText(action.file, value),
          hint: `write "${letter}(${value.text.replace(/\^.*/, '')}^s^1)"`,
        });
      }
    }
  },
};
