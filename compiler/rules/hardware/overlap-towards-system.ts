import { calledPort } from '../../dahdi/port-parts.ts';
import { isLine } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import { isWritten } from '../../source/spans.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const overlapTowardsSystem: Rule = {
  name: 'overlap-towards-system',
  severity: 'warning',
  summary: 'A telephone system behind a port has to dial whole numbers.',
  why: 'Many old systems send the digits of some calls one by one. Without `overlap` the first digit is taken for the number. Where the system always sends whole numbers, say `overlap: no`.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: nt, group: 0 }
`),
  check({ model, report }) {
    for (const { hardware, card, port } of portsOf(model)) {
      if (isLine(port) || port.side === 'te' || (port.signalling !== 'pri' && port.signalling !== 'bri')) continue;
      const at = fieldOf(port, 'overlap');
      if (isWritten(at)) continue;
      report({
        message: `${calledPort(hardware.host, card, port)} takes no digits one by one`,
        at: port.origin,
        hint: 'say `overlap: incoming`, or `overlap: no` if that is right',
      });
    }
  },
};
