import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { splitArguments } from '../../asterisk-conf/dialplan.ts';
import { isApp, ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { preDialHandlers } from './handlers.ts';
import type { OwnRule } from './own-rule.ts';
import { isComputed } from './variables.ts';

export const dialWithoutHeaderManager: OwnRule = {
  name: 'dial-without-header-manager',
  severity: 'info',
  summary: 'A `Dial` of the own dialplan does not run the header manager on the called side.',
  why: 'SIP headers that a subroutine adds through `xivo_header_mgr` are put on the call by a pre-dial handler. Every generated `Dial` has it; without it the headers are lost.',
  example: exampleWith('[to-pabx]', 'exten = _X.,1,Dial(PJSIP/${EXTEN}@pabx)'),
  check(context) {
    for (const action of ownActions(context)) {
      if (!isApp(action, 'Dial') || preDialHandlers(action).length > 0) continue;
      const options = splitArguments(action.args)[2]?.text ?? '';
      if (isComputed(options)) continue;
      context.report({
        message: 'Dial does not put the headers of the header manager on the call',
        place: placeOfText(action.file, action.app),
        hint: 'add the option b(xivo_header_mgr^set_headers_on_channel^1)',
      });
    }
  },
};
