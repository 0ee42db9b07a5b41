import { moduleOf } from '../../model/dahdi-modules.ts';
import { fieldOf } from '../../model/object.ts';
import { itemOf } from '../item-of.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { calledCard, cardsOf } from './ports-of.ts';

export const portBeyondCard: Rule = {
  name: 'port-beyond-card',
  severity: 'error',
  summary: 'A card has more ports than cards of its module.',
  why: 'The channels of a port that is not there would be numbered, and those of all cards behind it would be wrong.',
  example: exampleHardware(`    cards:
      - module: wct1xxp
        ports:
          - { kind: e1, side: te, group: 0 }
          - { kind: e1, side: te, group: 0 }
`),
  check({ model, report }) {
    for (const { hardware, card } of cardsOf(model)) {
      const most = moduleOf(card.module).ports;
      if (card.ports.length <= most) continue;
      const many = most === 1 ? 'one' : String(most);
      report({
        message: `${calledCard(hardware, card)} has ${card.ports.length} ports, and cards of ${card.module} ${most === 0 ? 'none' : `at most ${many}`}`,
        at: itemOf(fieldOf(card, 'ports'), most),
      });
    }
  },
};
