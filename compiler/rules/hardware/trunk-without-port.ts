import { called, fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const trunkWithoutPort: Rule = {
  name: 'trunk-without-port',
  severity: 'error',
  summary: 'A trunk calls a group that no port is in.',
  why: 'Its calls fail, all of them. The ports of a host are in `hardware`, and each says its groups.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 1 }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'custom' || trunk.group === undefined) continue;
      const { group, host } = trunk;
      if (portsOf(model).some(({ hardware, port }) => hardware.host === host && port.groups.includes(group))) continue;
      report({
        message: `no port of host "${host}" is in group ${group}, which ${called(trunk)} calls`,
        at: fieldOf(trunk, 'group'),
        hint: 'name the group at a port in `hardware`',
      });
    }
  },
};
