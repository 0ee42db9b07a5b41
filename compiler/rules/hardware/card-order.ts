import { type ModuleName, moduleOf } from '../../model/dahdi-modules.ts';
import type { Card, Hardware } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { calledCard } from './ports-of.ts';

export const cardOrder: Rule = {
  name: 'card-order',
  severity: 'warning',
  summary: 'The order of several cards of one module is left to chance.',
  why: 'Cards of one module are numbered as their wheels stand, and without that as the computer finds them, which may change with a new slot or BIOS: then all channels have other numbers. Set the wheels, list the cards in that order, and say `wheel`.',
  example: exampleHardware(`    sync_cable: yes
    cards:
      - module: wct4xxp
        ports: [{ kind: e1, side: te, group: 0 }]
      - module: wct4xxp
        ports: [{ kind: e1, side: te, group: 0 }]
`),
  check({ model, report }) {
    for (const hardware of model.hardware.values()) {
      for (const [module, cards] of byModule(hardware)) {
        if (cards.length < 2 || moduleOf(module).hasWheel !== true) continue;
        for (const [index, card] of cards.entries()) {
          const before = cards[index - 1];
          if (card.wheel === undefined)
            report({
              message: `${calledCard(hardware, card)} is one of ${cards.length} with ${module} and has no \`wheel\``,
              at: card.origin,
            });
          else if (before?.wheel !== undefined && before.wheel >= card.wheel)
            report({
              message: `\`wheel\` of ${calledCard(hardware, card)} is ${card.wheel}, and that of card ${before.position} before it ${before.wheel}`,
              at: fieldOf(card, 'wheel'),
              hint: 'list the cards in the order of their wheels',
            });
        }
      }
    }
  },
};

function byModule({ cards }: Hardware): Map<ModuleName, Card[]> {
  const groups = new Map<ModuleName, Card[]>();
  for (const card of cards) groups.set(card.module, [...(groups.get(card.module) ?? []), card]);
  return groups;
}
