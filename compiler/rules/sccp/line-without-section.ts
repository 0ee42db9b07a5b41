import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const lineWithoutSection: Rule = {
  name: 'line-without-section',
  severity: 'warning',
  summary: 'Raw options of a user are for a section that the line has not got.',
  why: '`endpoint`, `aor` and `auth` are sections of pjsip.conf, which lines of kind sip, webrtc and ua have; `line` and `device` are sections of sccp.conf, for lines of kind sccp. The options are checked and then written nowhere.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, asterisk: { line: { incominglimit: 2 } } }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      for (const section of Object.keys(user.raw)) {
        const wants = section === 'line' || section === 'device' ? 'sccp' : 'pjsip';
        if (wants === (user.line === 'sccp' ? 'sccp' : user.line === 'custom' ? 'none' : 'pjsip')) continue;
        report({
          message: `raw options of \`${section}\` do nothing for ${called(user)}, whose line is of kind ${user.line}`,
          atKey: { container: user.raw, key: section },
          hint: `${wants}.conf is where they would go`,
        });
      }
    }
  },
};
