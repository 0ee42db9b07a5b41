import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const deviceWithoutPhone: Rule = {
  name: 'device-without-phone',
  severity: 'error',
  summary: 'A user without a phone has a device.',
  why: 'A browser is no device that is provisioned, and the channel of a custom line is none either. A user with a phone and a browser has `line: ua`.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc, device: alice-desk }
devices:
  alice-desk: { mac: "00:08:5d:23:74:29" }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      if (user.device === undefined || (user.line !== 'webrtc' && user.line !== 'custom')) continue;
      report({
        message: `${called(user)} has a line of kind ${user.line} and cannot have the device "${user.device}"`,
        at: fieldOf(user, 'device'),
        hint: user.line === 'webrtc' ? 'say `line: ua` for a phone and a browser' : 'take the device away',
      });
    }
  },
};
