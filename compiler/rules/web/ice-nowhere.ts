import { browsersOf } from '../../model/browsers.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import { itemOf } from '../item-of.ts';
import type { Rule } from '../rule.ts';

export const iceNowhere: Rule = {
  name: 'ice-nowhere',
  severity: 'error',
  summary: 'Browsers are told no address of the host at all.',
  why: '`ice_deny` takes every address away and `ice_permit` gives none back, so ICE has nothing to offer and no call of a browser has media.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc }
`,
    '{ rtp: { ice_deny: [0.0.0.0/0] } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      const { iceDeny, icePermit } = host.rtp;
      const index = iceDeny.findIndex((network) => network.endsWith('/0'));
      if (index < 0 || icePermit.length > 0 || browsersOf(model, host).length === 0) continue;
      report({
        message: `\`ice_deny\` of ${called(host)} leaves browsers no address to send media to`,
        at: itemOf(fieldOf({ origin: fieldOf(host, 'rtp') }, 'ice_deny'), index),
        hint: 'name the network of its media in `ice_permit`',
      });
    }
  },
};
