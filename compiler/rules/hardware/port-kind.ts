import { calledPort } from '../../dahdi/port-parts.ts';
import { moduleOf } from '../../model/dahdi-modules.ts';
import { fieldOf } from '../../model/object.ts';
import { enumerate } from '../enumerate.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { cardsOf } from './ports-of.ts';

export const portKind: Rule = {
  name: 'port-kind',
  severity: 'error',
  summary: 'A card has a port of a kind that its module does not know.',
  why: 'Each kernel module drives some cards, and those have ports of some kinds. `dahdi_hardware` on the host says which module a card wants.',
  example: exampleHardware(`    cards:
      - module: wcb4xxp
        ports:
          - { kind: e1, side: te, group: 0 }
`),
  check({ model, report }) {
    for (const { hardware, card } of cardsOf(model)) {
      const { kinds } = moduleOf(card.module);
      for (const port of card.ports) {
        if (kinds.includes(port.kind) || kinds.length === 0) continue;
        report({
          message: `${calledPort(hardware.host, card, port)} is ${port.kind}, and cards of ${card.module} have ${enumerate(kinds)}`,
          at: fieldOf(port, 'kind'),
        });
      }
    }
  },
};
