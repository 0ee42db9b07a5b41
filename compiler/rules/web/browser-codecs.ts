import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { browserCodecLists } from './browser-codec-lists.ts';

/** The audio that RFC 7874 has every browser speak, and one more that they do. */
const spoken: ReadonlySet<string> = new Set(['opus', 'alaw', 'ulaw', 'g722']);

export const browserCodecs: Rule = {
  name: 'browser-codecs',
  severity: 'error',
  summary: 'A browser has no codec that browsers speak.',
  why: 'Browsers know opus, alaw and ulaw, and most of them g722. With none of these no call of theirs has a voice.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc, codecs: [g729] }
`),
  check({ model, report }) {
    for (const { owner, codecs, at } of browserCodecLists(model)) {
      if (codecs.some((codec) => spoken.has(codec))) continue;
      report({
        message: `browsers of ${called(owner)} speak none of: ${codecs.join(', ')}`,
        at,
        hint: 'add `opus`',
      });
    }
  },
};
