import { browsersOf } from '../../model/browsers.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const sessionLimit: Rule = {
  name: 'session-limit',
  severity: 'warning',
  summary: 'The web server of a host takes fewer connections than there are browsers.',
  why: 'Each phone in a browser keeps a connection open. Who comes when `session_limit` is reached cannot register. Left out, it is twice the number of browsers.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc }
  bob: { number: 1001, line: webrtc, max_contacts: 2 }
`,
    '{ http: { session_limit: 2 } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      const limit = host.http.sessionLimit;
      if (limit === undefined) continue;
      let browsers = 0;
      for (const user of browsersOf(model, host)) browsers += user.maxContacts;
      if (browsers <= limit) continue;
      report({
        message: `${called(host)} takes ${limit} connections at a time, and its users have ${browsers} browsers`,
        at: fieldOf({ origin: fieldOf(host, 'http') }, 'session_limit'),
        hint: 'leave `session_limit` out',
      });
    }
  },
};
