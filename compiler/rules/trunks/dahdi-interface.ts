import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const dahdiInterface: Rule = {
  name: 'dahdi-interface',
  severity: 'error',
  summary: 'A trunk over DAHDI names neither a group nor a channel.',
  why: 'DAHDI is dialled by a group of channels, `DAHDI/g1` (from the lowest free one; `G` from the highest, `r` and `R` in turn), or by the number of one channel, `DAHDI/1`. Anything else fails at every call.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000 }
trunks:
  t2: { kind: custom, interface: DAHDI/group1 }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [t2], emergency: yes }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'custom' || !/^dahdi(?:\/|$)/i.test(trunk.interface)) continue;
      if (/^dahdi\/(?:[gGrR]?[0-9]{1,3}|i[0-9]{1,3})$/i.test(trunk.interface)) continue;
      report({
        message: `\`${trunk.interface}\` of ${called(trunk)} names neither a group of DAHDI's channels nor one of them`,
        at: fieldOf(trunk, 'interface'),
        hint: 'say `DAHDI/g1` for group 1',
      });
    }
  },
};
