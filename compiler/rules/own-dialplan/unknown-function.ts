import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { functions } from '../../asterisk-options/functions.ts';
import { nearest } from '../../didyoumean.ts';
import { oldestAsterisk } from '../../model/oldest-asterisk.ts';
import { ownActions } from './actions.ts';
import { FUNCTIONS as CHAN_SIP } from './chan-sip-leftover.ts';
import { exampleWith } from './example.ts';
import { functionCalls } from './function-calls.ts';
import type { OwnRule } from './own-rule.ts';

export const unknownFunction: OwnRule = {
  name: 'unknown-function',
  severity: 'error',
  summary: 'The own dialplan asks a function that Asterisk has not got.',
  why: 'What it stands for is empty, with nothing but a line in the log. Functions are compared with what the Asterisk of the hosts documents, in capitals; those named `ODBC_` are left alone, since func_odbc.conf makes them.',
  example: exampleWith('[hello]', 'exten = s,1,NoOp(${CARLLERID(num)})'),
  check(context) {
    if (context.model.ownDialplan.length === 0) return;
    const known = functions(oldestAsterisk(context.model.hosts));
    const exact = new Set(known);
    for (const action of ownActions(context)) {
      if (action.args !== action.step.args) continue;
      for (const name of functionCalls(action)) {
        if (exact.has(name.text) || CHAN_SIP.has(name.text) || name.text.startsWith('ODBC_')) continue;
        const near = nearest(name.text, known);
        context.report({
          message: `there is no function "${name.text}"`,
          place: placeOfText(action.file, name),
          ...(near !== undefined && { hint: `did you mean "${near}"?` }),
        });
      }
    }
  },
};
