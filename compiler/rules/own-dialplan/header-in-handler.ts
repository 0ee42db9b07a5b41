import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { callsHeaderManager, ownHandlers } from './own-handlers.ts';
import type { OwnRule } from './own-rule.ts';

export const headerInHandler: OwnRule = {
  name: 'header-in-handler',
  severity: 'error',
  summary: 'A pre-dial handler of the own dialplan adds a header through the header manager.',
  why: 'The header manager remembers headers for the next `Dial`. In a pre-dial handler that is too late: use `PJSIP_HEADER(add,NAME)` there.',
  example: exampleWith(
    '[my-handler]',
    'exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-Site","acme"))',
    'same = n,Gosub(xivo_header_mgr,set_headers_on_channel,1)',
    'same = n,Return()',
    '[before-dialling]',
    'exten = s,1,Set(XIVO_CALLOPTIONS=${XIVO_CALLOPTIONS}b(my-handler^s^1))',
    'same = n,Return()',
  ),
  check(context) {
    const handlers = ownHandlers(context);
    for (const action of ownActions(context)) {
      if (!handlers.has(action.context.name.text) || !callsHeaderManager(action, 'add_header')) continue;
      context.report({
        message: `the pre-dial handler "${action.context.name.text}" adds a header when the header manager is done`,
        place: placeOfText(action.file, action.app),
        hint: 'use Set(PJSIP_HEADER(add,NAME)=VALUE)',
      });
    }
  },
};
