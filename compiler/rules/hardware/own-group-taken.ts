import { calledPort } from '../../dahdi/port-parts.ts';
import { isLine, ownGroup } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const ownGroupTaken: Rule = {
  name: 'own-group-taken',
  severity: 'error',
  summary: "A port is in the group that is another span's own.",
  why: 'Ports of E1, T1 and BRI have a group of their own, 10 and the number of their span: trunks call one line by it. Take other numbers for groups of several.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 0 }
          - { kind: e1, side: te, group: [0, 11] }
`),
  check({ model, report }) {
    for (const { hardware, card, port } of portsOf(model)) {
      for (const other of portsOf(model)) {
        if (other.hardware !== hardware || other.port === port || isLine(other.port)) continue;
        const own = ownGroup(other.port.span);
        if (own === undefined || !port.groups.includes(own)) continue;
        report({
          message: `group ${own} is the own group of span ${other.port.span}, and ${calledPort(hardware.host, card, port)} is in it too`,
          at: fieldOf(port, 'group'),
        });
      }
    }
  },
};
