import { calledPort } from '../../dahdi/port-parts.ts';
import { moduleOf } from '../../model/dahdi-modules.ts';
import type { Port } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';

export const mixedLineModes: Rule = {
  name: 'mixed-line-modes',
  severity: 'error',
  summary: 'Cards of one module have both E1 and T1 ports.',
  why: 'The module is told once which of both all its ports are (`default_linemode`).',
  example: exampleHardware(`    cards:
      - module: wcte43x
        ports:
          - { kind: e1, side: te, group: 0 }
          - { kind: t1, side: te, group: 0 }
`),
  check({ model, report }) {
    for (const hardware of model.hardware.values()) {
      const first = new Map<string, Port>();
      for (const card of hardware.cards) {
        if (moduleOf(card.module).takesLineMode !== true) continue;
        for (const port of card.ports) {
          const other = first.get(card.module) ?? port;
          first.set(card.module, other);
          if (other.kind === port.kind) continue;
          report({
            message: `${calledPort(hardware.host, card, port)} is ${port.kind}, and another of ${card.module} ${other.kind}`,
            at: fieldOf(port, 'kind'),
            related: [{ message: 'the other one', at: fieldOf(other, 'kind') }],
          });
        }
      }
    }
  },
};
