import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { isOpaque, isVideo } from './codecs.ts';

export const codecNotTranslated: Rule = {
  name: 'codec-not-translated',
  severity: 'warning',
  summary: 'A trunk has only codecs that Asterisk cannot translate.',
  why: 'Asterisk passes G.729 and its like on, and can neither speak nor understand them. Calls over the trunk reach only phones with the same codec; nobody hears a prompt, music or an IVR, no message is recorded, and no key is understood that is sent as a tone. Add one that every Asterisk knows, such as `alaw`.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, codecs: [g729] }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology === 'custom' || trunk.codecs === undefined) continue;
      const audio = trunk.codecs.filter((codec) => !isVideo(codec));
      if (audio.some((codec) => !isOpaque(codec))) continue;
      const what =
        audio.length === 0 ? 'no codec for voice' : `only codecs that Asterisk cannot translate: ${audio.join(', ')}`;
      report({ message: `${called(trunk)} has ${what}`, at: fieldOf(trunk, 'codecs'), hint: 'add `alaw` or another' });
    }
  },
};
