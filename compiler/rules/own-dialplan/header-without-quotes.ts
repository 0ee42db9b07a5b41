import { placeOfText, sliceText } from '../../asterisk-conf/conf-text.ts';
import { splitArguments } from '../../asterisk-conf/dialplan.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { callsHeaderManager } from './own-handlers.ts';
import type { OwnRule } from './own-rule.ts';

export const headerWithoutQuotes: OwnRule = {
  name: 'header-without-quotes',
  severity: 'warning',
  summary: 'The own dialplan adds a header whose name or value is not in quotes.',
  why: 'A comma in a value without quotes ends it, and the rest of the header is lost.',
  example: exampleWith(
    '[mine]',
    'exten = s,1,Gosub(xivo_header_mgr,add_header,1(X-Site,${SITE}))',
    'same = n,Return()',
  ),
  check(context) {
    for (const action of ownActions(context)) {
      if (!callsHeaderManager(action, 'add_header')) continue;
      const { args } = action;
      const open = args.text.indexOf('(');
      const close = args.text.lastIndexOf(')');
      if (open < 0 || close < open) continue;
      for (const part of splitArguments(sliceText(args, open + 1, close))) {
        if (/^\s*".*"\s*$/.test(part.text)) continue;
        context.report({
          message: `"${part.text}" is not in quotes, so it ends at its first comma`,
          place: placeOfText(action.file, part),
          hint: `write '"${part.text.trim()}"'`,
        });
      }
    }
  },
};
