import { calledPort } from '../../dahdi/port-parts.ts';
import { isLine } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const twoClocks: Rule = {
  name: 'two-clocks',
  severity: 'error',
  summary: 'Two ports of a host have the same rank as sources of the clock.',
  why: 'All channels go by one clock. 1 is taken first, 2 when that line fails, and so on; when two have the same number, chance decides, and a wrong clock is heard as clicks and seen in broken faxes.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 0, timing: 1 }
          - { kind: e1, side: te, group: 0, timing: 1 }
`),
  check({ model, report }) {
    const first = new Map<string, ReturnType<typeof portsOf>[number]>();
    for (const each of portsOf(model)) {
      const { hardware, card, port } = each;
      if (isLine(port) || port.timing === 0) continue;
      const key = `${hardware.host} ${port.timing}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, each);
        continue;
      }
      report({
        message: `\`timing\` of ${calledPort(hardware.host, card, port)} is ${port.timing}, as that of port ${other.port.position} of card ${other.card.position}`,
        at: fieldOf(port, 'timing'),
        related: [{ message: 'the other one', at: fieldOf(other.port, 'timing') }],
        hint: 'number them 1, 2 and so on, or leave `timing` out',
      });
    }
  },
};
