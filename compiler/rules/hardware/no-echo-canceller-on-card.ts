import { calledPort } from '../../dahdi/port-parts.ts';
import { moduleOf } from '../../model/dahdi-modules.ts';
import { fieldOf } from '../../model/object.ts';
import { isWritten } from '../../source/spans.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const noEchoCancellerOnCard: Rule = {
  name: 'no-echo-canceller-on-card',
  severity: 'error',
  summary: 'Echo is to be cancelled by a card that cannot.',
  why: 'The channel would have no echo canceller at all. Take one in software: `mg2`.',
  example: exampleHardware(`    cards:
      - module: wctdm
        ports:
          - { kind: fxo, group: 0, number: 0123450000, echo_canceller: hwec }
`),
  check({ model, report }) {
    for (const { hardware, card, port } of portsOf(model)) {
      if (port.echoCanceller !== 'hwec' || moduleOf(card.module).cancelsEcho === true) continue;
      const own = fieldOf(port, 'echo_canceller');
      report({
        message: `${calledPort(hardware.host, card, port)} has \`hwec\`, and cards of ${card.module} do not cancel echo`,
        at: isWritten(own) ? own : fieldOf(card, 'echo_canceller'),
        hint: 'say `mg2`',
      });
    }
  },
};
