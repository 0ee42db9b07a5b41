import { called, fieldOf } from '../../model/object.ts';
import { soundCodecs } from '../../phones/line.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { eachPhone } from './each-phone.ts';

export const phoneCodecs: Rule = {
  name: 'phone-codecs',
  severity: 'warning',
  summary: 'A phone cannot be told a codec of its user.',
  why: "`codecs` of a user stands in its endpoint and in the file of its phone, as far as the phone's vendor has a setting for it. What is not told there is up to the phone: it may not offer the codec, or not in this order.",
  example: exampleSite(
    `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk, codecs: [speex16, alaw] } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G } }
`,
    '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
  ),
  check({ model, report }) {
    for (const { vendor, modelName, model: phone, users } of eachPhone(model)) {
      const known = vendor.codecs?.(phone) ?? [];
      for (const user of users) {
        const unknown = soundCodecs(user.codecs ?? []).filter((codec) => !known.includes(codec));
        if (unknown.length === 0) continue;
        const phoneWords = `a ${vendor.title} ${modelName}`;
        report({
          message:
            known.length === 0
              ? `\`codecs\` of ${called(user)} are not told to its phone: ${phoneWords} has no such setting`
              : `${phoneWords} cannot be told ${unknown.length === 1 ? 'the codec' : 'the codecs'} ${unknown.join(', ')} of ${called(user)}`,
          at: fieldOf(user, 'codecs'),
          ...(known.length > 0 && { hint: `there are: ${known.join(', ')}` }),
        });
      }
    }
  },
};
