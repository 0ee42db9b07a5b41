import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { isApp, ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { ownHandlers } from './own-handlers.ts';
import type { OwnRule } from './own-rule.ts';

export const headerOnCaller: OwnRule = {
  name: 'header-on-caller',
  severity: 'warning',
  summary: 'The own dialplan adds a SIP header with `PJSIP_HEADER(add,...)` outside of a pre-dial handler.',
  why: 'There it goes to the caller, in the answers to the call, and not to the phone or trunk that is dialled.',
  example: exampleWith('[mine]', 'exten = s,1,Set(PJSIP_HEADER(add,X-Site)=acme)', 'same = n,Return()'),
  check(context) {
    const handlers = ownHandlers(context);
    for (const action of ownActions(context)) {
      if (!isApp(action, 'Set') || !/^\s*PJSIP_HEADER\(\s*add\s*,/i.test(action.args.text)) continue;
      if (handlers.has(action.context.name.text)) continue;
      context.report({
        message: "PJSIP_HEADER adds the header to the caller's side",
        place: placeOfText(action.file, action.args),
        hint: 'use Gosub(xivo_header_mgr,add_header,1("NAME","VALUE")), or do it in a pre-dial handler',
      });
    }
  },
};
