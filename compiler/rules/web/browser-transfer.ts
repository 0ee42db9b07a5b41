import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const browserTransfer: Rule = {
  name: 'browser-transfer',
  severity: 'warning',
  summary: 'A user in a browser may have only one call, and a transfer takes two.',
  why: 'A phone in a browser transfers with a second call: it asks the colleague first. With `simultaneous_calls: 1` that call is refused. Two are enough.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc, simultaneous_calls: 1 }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      if (user.line !== 'webrtc' || user.simultaneousCalls !== 1) continue;
      report({
        message: `${called(user)} cannot transfer calls: the browser may have one call at a time`,
        at: fieldOf(user, 'simultaneous_calls'),
        hint: 'say `simultaneous_calls: 2`',
      });
    }
  },
};
