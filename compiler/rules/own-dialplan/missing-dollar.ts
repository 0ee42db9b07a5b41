import { placeOfText, sliceText } from '../../asterisk-conf/conf-text.ts';
import { ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const missingDollar: OwnRule = {
  name: 'missing-dollar',
  severity: 'error',
  summary: 'A variable of the own dialplan lacks its `$`: `{XIVO_DSTNUM}`.',
  why: 'Without the `$` the braces and the name are taken as they stand, so a call goes to an extension of that name.',
  example: exampleWith(
    '[to-pabx]',
    'exten = _X.,1,Dial(DAHDI/g2/{XIVO_DSTNUM},,b(xivo_header_mgr^set_headers_on_channel^1))',
  ),
  check(context) {
    for (const { args, file, step } of ownActions(context)) {
      if (args !== step.args) continue;
      for (const match of args.text.matchAll(/(?<![$\\])\{([A-Za-z_]\w*)\}/g)) {
        context.report({
          message: `"${match[0]}" has no "$", so it is no variable`,
          place: placeOfText(file, sliceText(args, match.index, match.index + match[0].length)),
          hint: `write "$${match[0]}"`,
        });
      }
    }
  },
};
