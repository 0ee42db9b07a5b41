import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const browserClosed: Rule = {
  name: 'browser-closed',
  severity: 'warning',
  summary: 'Callers of a user get somewhere when nobody answers, and nowhere while the browser is closed.',
  why: 'A phone on a desk is there at night; a browser is closed. Who gives callers a way on for one case means the other too: let `fallback.unavailable` say where they go then.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc, voicemail: {}, fallback: { no_answer: voicemail:alice } }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      const { NOANSWER, CHANUNAVAIL } = user.fallback;
      if (user.line !== 'webrtc' || NOANSWER === undefined || CHANUNAVAIL !== undefined) continue;
      report({
        message: `nobody takes calls for ${called(user)} while the browser is closed`,
        at: fieldOf(user, 'fallback'),
        hint: 'say `unavailable` as well',
      });
    }
  },
};
