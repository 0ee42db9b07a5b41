import { placeOfText } from '../asterisk-conf/conf-text.ts';
import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import { isApp, ownActions } from './own-dialplan/actions.ts';
import type { Rule } from './rule.ts';

export const jitterBufferHoldsMedia: Rule = {
  name: 'jitter-buffer-holds-media',
  severity: 'warning',
  summary: 'Media is to flow past Asterisk, and the own dialplan gives calls a jitter buffer.',
  why: 'What evens out the delays of packets has to see them, so the media of such a call flows through Asterisk, whatever `direct_media` says.',
  example: {
    'site.yaml': exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, direct_media: yes, call_transfer: no, dtmf_hangup: no, preprocess: smooth }
`),
    'dialplan/smooth.conf': `[smooth]
exten = s,1,Set(JITTERBUFFER(adaptive)=default)
same = n,Return()
`,
  },
  check(context) {
    const { users, trunks } = context.model;
    const direct = [...users.values(), ...trunks.values()].find((each) => 'directMedia' in each && each.directMedia);
    if (direct === undefined) return;
    for (const action of ownActions(context)) {
      if (!isApp(action, 'Set') || !/^\s*JITTERBUFFER\(/i.test(action.args.text)) continue;
      context.report({
        message: `a jitter buffer keeps the media of these calls here, and ${called(direct)} says \`direct_media\``,
        place: placeOfText(action.file, action.args),
      });
    }
  },
};
