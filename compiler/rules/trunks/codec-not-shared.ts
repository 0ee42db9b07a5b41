import type { Model } from '../../model/model.ts';
import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';
import { isOpaque, isVideo } from './codecs.ts';

export const codecNotShared: Rule = {
  name: 'codec-not-shared',
  severity: 'warning',
  summary: 'A trunk has no codec that any phone has.',
  why: 'Asterisk translates every call over the trunk then, which costs a part of a processor for each call, some quality, and direct media. Give the trunk a codec of the phones, or the phones one of the trunk.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000, codecs: [g722] }
trunks:
  operator: { kind: sip, host: sip.example.net, codecs: [alaw] }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    const phones = codecsOfPhones(model);
    if (phones.size === 0) return;
    for (const trunk of model.trunks.values()) {
      if (trunk.technology === 'custom' || trunk.codecs === undefined) continue;
      const audio = trunk.codecs.filter((codec) => !isVideo(codec));
      // Of those without any that Asterisk translates another rule tells.
      if (audio.every(isOpaque) || audio.some((codec) => phones.has(codec))) continue;
      report({
        message: `no phone has a codec of ${called(trunk)} (${audio.join(', ')}): every call over it is translated`,
        at: fieldOf(trunk, 'codecs'),
        hint: `phones have ${[...phones].sort().join(', ')}`,
      });
    }
  },
};

/** What phones may speak; browsers have lists of their own, and are translated in any case. */
function codecsOfPhones(model: Model): ReadonlySet<string> {
  const codecs = new Set<string>();
  for (const user of model.users.values()) {
    if (user.line === 'custom' || user.line === 'webrtc') continue;
    for (const codec of user.codecs ?? model.site.codecs) if (!isVideo(codec)) codecs.add(codec);
  }
  return codecs;
}
