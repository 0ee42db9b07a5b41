import { called } from '../../model/object.ts';
import { hasBrowser } from '../../model/user-line.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

/** What no browser makes a call without, by the option of the endpoint. */
const needed: Readonly<Record<string, string>> = {
  webrtc: 'yes',
  use_avpf: 'yes',
  media_encryption: 'dtls',
  ice_support: 'yes',
  rtcp_mux: 'yes',
};

export const browserMedia: Rule = {
  name: 'browser-media',
  severity: 'error',
  summary: 'A raw option takes from a browser what it cannot do without.',
  why: 'Browsers encrypt their media with DTLS, find its way by ICE and send reports through the same port; they refuse calls that offer less. `line: webrtc` sets all of this.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice:
    number: 1000
    line: webrtc
    asterisk: { endpoint: { media_encryption: sdes } }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      if (!hasBrowser(user)) continue;
      const raw = user.raw['endpoint'] ?? {};
      for (const [option, value] of Object.entries(raw)) {
        const wanted = needed[option];
        if (wanted === undefined || value === wanted || (wanted === 'yes' && (value === true || value === 'true')))
          continue;
        report({
          message: `no browser makes calls with \`${option}: ${String(value)}\`, as that of ${called(user)} should`,
          at: { container: raw, key: option },
          hint: `leave it out: for a browser it is \`${wanted}\``,
        });
      }
    }
  },
};
