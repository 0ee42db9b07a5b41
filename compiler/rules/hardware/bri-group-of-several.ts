import { ownGroup } from '../../model/hardware.ts';
import { called, fieldOf } from '../../model/object.ts';
import { enumerate } from '../enumerate.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const briGroupOfSeveral: Rule = {
  name: 'bri-group-of-several',
  severity: 'error',
  summary: 'A trunk calls several BRI ports by one group.',
  why: 'chan_dahdi cannot look for a free channel in a group of several BRI lines: calls fail while one of them sleeps. Give each port a trunk of its own, by the group that it alone is in, and name them one after another in the route.',
  example: exampleHardware(`    cards:
      - module: wcb4xxp
        ports:
          - { kind: bri, side: te, group: 0 }
          - { kind: bri, side: te, group: 0 }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'custom' || trunk.group === undefined) continue;
      const { group, host } = trunk;
      const ports = portsOf(model)
        .filter(({ hardware, port }) => hardware.host === host && port.groups.includes(group))
        .map(({ port }) => port)
        .filter(({ kind }) => kind === 'bri');
      if (ports.length < 2) continue;
      const own = ports.map(({ span }) => ownGroup(span)).filter((each) => each !== undefined);
      report({
        message: `${called(trunk)} calls ${ports.length} BRI ports by group ${group}`,
        at: fieldOf(trunk, 'group'),
        hint: `make a trunk for each: groups ${enumerate(own.map(String))}`,
      });
    }
  },
};
