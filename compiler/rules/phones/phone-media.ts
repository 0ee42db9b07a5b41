import { called } from '../../model/object.ts';
import { type PhoneMedia, phoneMediaOf } from '../../phones/media.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const phoneMedia: Rule = {
  name: 'phone-media',
  severity: 'warning',
  summary: 'A raw option of a user contradicts what the phone is told of its media.',
  why: '`srtp` and `dtmf_mode` of a phone stand in its file and in the endpoint of its user. A raw option of the endpoint wins there and not in the phone, so that each waits for what the other does not send. Take the option away, or say the same of the device.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk, asterisk: { endpoint: { dtmf_mode: inband } } } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G, dtmf_mode: info } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const user of model.users.values()) {
      const raw = user.raw['endpoint'];
      if (raw === undefined || user.device === undefined) continue;
      for (const [option, wanted] of Object.entries(wantedOptions(phoneMediaOf(model, user)))) {
        const written = raw[option];
        if (written === undefined || wanted === undefined || String(written) === wanted.value) continue;
        report({
          message: `\`${option}\` of ${called(user)} is ${String(written)}, and device "${user.device}" is told ${wanted.value}`,
          at: { container: raw, key: option },
          related: [{ message: 'the phone is told here', at: wanted.origin }],
        });
      }
    }
  },
};

/** The options of an endpoint that answer to what its phone is told. */
function wantedOptions({ srtp, dtmfMode }: PhoneMedia) {
  return {
    dtmf_mode: dtmfMode,
    media_encryption: srtp && { value: srtp.value === 'disabled' ? 'no' : 'sdes', origin: srtp.origin },
  };
}
