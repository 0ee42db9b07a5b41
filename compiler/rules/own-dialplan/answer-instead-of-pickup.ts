import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { isApp, ownActions } from './actions.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const answerInsteadOfPickup: OwnRule = {
  name: 'answer-instead-of-pickup',
  severity: 'warning',
  summary: 'The own dialplan answers a call with `Answer` rather than with the subroutine `xivo-pickup`.',
  why: "A call that an application starts for a user begins with that user's own phone. `xivo-pickup` answers such a call properly; a bare `Answer` leaves its caller without sound or with a phone that goes on ringing.",
  example: exampleWith('[menu]', 'exten = s,1,Answer()', 'same = n,Background(choices)'),
  check(context) {
    for (const { app, file, ...action } of ownActions(context)) {
      if (!isApp({ app }, 'Answer') || action.context.name.text === 'xivo-pickup') continue;
      context.report({
        message: 'Answer does not answer every call properly',
        place: placeOfText(file, app),
        hint: 'use Gosub(xivo-pickup,s,1)',
      });
    }
  },
};
