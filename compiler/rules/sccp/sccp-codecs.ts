import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

const spoken: ReadonlySet<string> = new Set(['alaw', 'ulaw', 'g722', 'g729']);

export const sccpCodecs: Rule = {
  name: 'sccp-codecs',
  severity: 'error',
  summary: 'A user with an SCCP line has no codec that these phones speak.',
  why: 'Phones that speak SCCP know alaw, ulaw, g722 and g729. With none of these no call has a voice.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: sccp, device: alice-desk, codecs: [opus] }
devices:
  alice-desk: { mac: "00:08:5d:23:74:29" }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      if (user.line !== 'sccp' || user.codecs === undefined || user.codecs.some((codec) => spoken.has(codec))) continue;
      report({
        message: `the SCCP phone of ${called(user)} speaks none of: ${user.codecs.join(', ')}`,
        at: fieldOf(user, 'codecs'),
        hint: 'add `alaw`',
      });
    }
  },
};
