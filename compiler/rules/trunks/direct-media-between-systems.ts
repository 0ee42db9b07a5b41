import type { Model } from '../../model/model.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { SipTrunk } from '../../model/sip-trunk.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const directMediaBetweenSystems: Rule = {
  name: 'direct-media-between-systems',
  severity: 'warning',
  summary: 'Media is to flow past Asterisk over a trunk to another telephone system.',
  why: 'Behind such a trunk are phones, each with a way to send digits and codecs of its own, and the other system may hand their media on in turn. Then both change the addresses of one call again and again, and one side hears nothing. Say `direct_media` of users and of operators, and not between systems.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  branch: { kind: sip, username: branch, password: auto, direct_media: yes }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'sip' || !trunk.directMedia) continue;
      const why = whyAnotherSystem(model, trunk);
      if (why === undefined) continue;
      report({
        message: `media of ${called(trunk)} may go round between two systems: ${why}`,
        at: fieldOf(trunk, 'direct_media'),
        hint: 'say `direct_media: no` there',
      });
    }
  },
};

function whyAnotherSystem({ hosts }: Model, { farSide }: SipTrunk): string | undefined {
  if (farSide === undefined) return 'the far side registers here';
  const other = [...hosts.values()].find(({ address }) => address !== undefined && address === farSide);
  return other === undefined ? undefined : `the far side is host "${other.name}"`;
}
