import { called } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { browserCodecLists } from './browser-codec-lists.ts';

export const browserWithoutOpus: Rule = {
  name: 'browser-without-opus',
  severity: 'warning',
  summary: 'The codecs of a browser lack opus.',
  why: 'Browsers are used on wireless and home networks, and opus is the codec that bears lost packets. Without it such calls break up where they need not. Leave `codecs` out for opus first, then alaw and ulaw.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc, codecs: [alaw] }
`),
  check({ model, report }) {
    for (const { owner, codecs, at } of browserCodecLists(model)) {
      if (codecs.includes('opus')) continue;
      report({
        message: `browsers of ${called(owner)} do without opus (${codecs.join(', ')})`,
        at,
        hint: 'put `opus` first',
      });
    }
  },
};
