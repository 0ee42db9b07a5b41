import { calledPort } from '../../dahdi/port-parts.ts';
import { isLine } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const clockDirection: Rule = {
  name: 'clock-direction',
  severity: 'warning',
  summary: 'A port takes the clock from the wrong side.',
  why: 'An operator gives the clock, and a telephone system behind us takes ours: a port with `side: te` has a `timing` of at least 1, one with `side: nt` 0. Otherwise both ends count apart, which is heard as clicks and seen in broken faxes.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 0, timing: 0 }
`),
  check({ model, report }) {
    for (const { hardware, card, port } of portsOf(model)) {
      if (isLine(port)) continue;
      const where = calledPort(hardware.host, card, port);
      const at = fieldOf(port, 'timing');
      if (port.side === 'te' && port.timing === 0)
        report({ message: `${where} never takes the clock of its operator`, at, hint: 'leave `timing` out' });
      if (port.side === 'nt' && port.timing > 0)
        report({
          message: `${where} takes its clock from a side that should take ours`,
          at,
          hint: 'leave `timing` out',
        });
    }
  },
};
