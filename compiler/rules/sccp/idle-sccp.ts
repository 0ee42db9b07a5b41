import { called, fieldOf } from '../../model/object.ts';
import { sccpUsersOf } from '../../model/sccp-users.ts';
import { isWritten } from '../../source/spans.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const idleSccp: Rule = {
  name: 'idle-sccp',
  severity: 'warning',
  summary: 'What is said of SCCP does nothing, since no user has such a line.',
  why: 'sccp.conf and its module are there for users with `line: sccp`. Without one, nothing listens for such phones.',
  example: exampleSite('contexts: { default: { kind: internal } }\n', '{ sccp: { direct_media: yes } }'),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      const at = fieldOf(host, 'sccp');
      if (sccpUsersOf(model, host).length > 0 || !isWritten(at)) continue;
      report({ message: `\`sccp\` of ${called(host)} does nothing: no user has a line of kind sccp`, atKey: at });
    }
  },
};
