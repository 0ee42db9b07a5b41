import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { callsHeaderManager, ownHandlers } from './own-handlers.ts';
import type { OwnRule } from './own-rule.ts';

export const handlerWithoutHeaders: OwnRule = {
  name: 'handler-without-headers',
  severity: 'warning',
  summary: "A pre-dial handler of the own dialplan takes the place of the header manager's and does not call it.",
  why: 'Only one handler runs, and the header manager is the one that generated calls have. A handler of your own has to do its work too, or headers that other subroutines add are lost.',
  example: exampleWith(
    '[my-handler]',
    'exten = s,1,Set(PJSIP_HEADER(add,X-Site)=acme)',
    'same = n,Return()',
    '[before-dialling]',
    'exten = s,1,Set(XIVO_CALLOPTIONS=${XIVO_CALLOPTIONS}b(my-handler^s^1))',
    'same = n,Return()',
  ),
  check(context) {
    const actions = ownActions(context);
    for (const [name, { action, context: at }] of ownHandlers(context)) {
      const own = actions.filter((one) => one.context.name.text === name);
      if (!at || own.length === 0 || own.some((one) => callsHeaderManager(one, 'set_headers_on_channel'))) continue;
      context.report({
        message: `the pre-dial handler "${name}" does not set the headers of the header manager`,
        place: placeOfText(action.file, at),
        hint: 'add "same = n,Gosub(xivo_header_mgr,set_headers_on_channel,1)" to it',
      });
    }
  },
};
