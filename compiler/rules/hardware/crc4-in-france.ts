import { calledPort } from '../../dahdi/port-parts.ts';
import { isLine } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const crc4InFrance: Rule = {
  name: 'crc4-in-france',
  severity: 'warning',
  summary: 'An E1 in France checks its frames.',
  why: 'Operators in France seldom use CRC4, and a line where only one end does stays red. Where the operator says so it is right.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 0, crc4: yes }
`).replace('timezone:', 'country: fr, timezone:'),
  check({ model, report }) {
    if (model.site.country !== 'fr') return;
    for (const { hardware, card, port } of portsOf(model)) {
      if (isLine(port) || !port.crc4 || port.side === 'nt') continue;
      report({
        message: `${calledPort(hardware.host, card, port)} has \`crc4\`, which operators in France seldom use`,
        at: fieldOf(port, 'crc4'),
      });
    }
  },
};
