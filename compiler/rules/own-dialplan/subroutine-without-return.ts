import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { isApp, ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import { jumpsOf } from './jumps.ts';
import type { OwnRule } from './own-rule.ts';

export const subroutineWithoutReturn: OwnRule = {
  name: 'subroutine-without-return',
  severity: 'warning',
  summary: 'A subroutine of the own dialplan ends without `Return`.',
  why: 'When the steps of a subroutine run out, so does the call: nobody goes back to where it was called from.',
  example: exampleWith(
    '[main]',
    'exten = s,1,Gosub(greeting,s,1)',
    'same = n,Hangup()',
    '[greeting]',
    'exten = s,1,Playback(hello-world)',
  ),
  check(context) {
    const actions = ownActions(context);
    const called = new Set<string>();
    for (const action of actions) {
      for (const jump of jumpsOf(action)) {
        if (!jump.subroutine || !jump.extension) continue;
        called.add(`${jump.context?.text ?? action.context.name.text},${jump.extension.text}`);
      }
    }
    for (const { file, parsed } of context.model.ownDialplan) {
      for (const { name, extensions } of parsed.contexts) {
        for (const extension of extensions) {
          if (!called.has(`${name.text},${extension.pattern.text}`)) continue;
          const steps = actions.filter((action) => action.extension === extension);
          if (steps.some((step) => isApp(step, ...ENDINGS))) continue;
          context.report({
            message: `the subroutine "${name.text},${extension.pattern.text}" never returns`,
            place: placeOfText(file.name, extension.pattern),
            hint: 'end it with "same = n,Return()"',
          });
        }
      }
    }
  },
};

/** What returns, or goes where that cannot be told from this extension alone. */
const ENDINGS = ['Return', 'StackPop', 'Goto', 'GotoIf', 'GotoIfTime', 'Hangup', 'Busy', 'Congestion'];
