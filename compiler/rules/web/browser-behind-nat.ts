import { browsersOf } from '../../model/browsers.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const browserBehindNat: Rule = {
  name: 'browser-behind-nat',
  severity: 'warning',
  summary: 'Browsers outside are told only the private address of a host behind NAT.',
  why: 'A browser sends its media where ICE says, and Asterisk puts the addresses of its own network cards there; `external_address` changes SIP and not ICE. Calls from outside connect and stay silent. A STUN server, a TURN server or `ice_host_candidates` make the public address known.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: webrtc }
`,
    '{ sip: { external_address: 203.0.113.5 } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      const { stun, turn, iceHostCandidates } = host.rtp;
      if (host.sip.externalAddress === undefined || stun !== undefined || turn !== undefined) continue;
      if (Object.keys(iceHostCandidates).length > 0 || browsersOf(model, host).length === 0) continue;
      report({
        message: `${called(host)} is behind NAT, and browsers are not told its public address`,
        at: fieldOf({ origin: fieldOf(host, 'sip') }, 'external_address'),
        hint: 'say `rtp.ice_host_candidates`, `rtp.stun` or `rtp.turn`',
      });
    }
  },
};
