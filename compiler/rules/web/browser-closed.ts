import { called } from '../../model/object.ts';
import { keyPlaceOf } from '../../source/spans.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const browserClosed: Rule = {
  name: 'browser-closed',
  severity: 'info',
  summary: 'Callers of a user get nowhere while the browser is closed.',
  why: 'A phone on a desk is there at night; a browser is closed. Let `fallback.unavailable` say where calls go then: to a mailbox, a mobile or a colleague.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      if (user.line !== 'webrtc' || user.fallback.CHANUNAVAIL !== undefined) continue;
      // A spreadsheet has no column for it.
      if (keyPlaceOf(user.origin).file.endsWith('.csv')) continue;
      report({
        message: `nobody takes calls for ${called(user)} while the browser is closed`,
        atKey: user.origin,
        hint: 'say `fallback: { unavailable: … }`',
      });
    }
  },
};
