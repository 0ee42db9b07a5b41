import { calledPort, voiceChannelsOf } from '../../dahdi/port-parts.ts';
import { isLine, type Port } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const groupWithoutTrunk: Rule = {
  name: 'group-without-trunk',
  severity: 'warning',
  summary: 'No trunk calls a port, or a port can be called by nobody.',
  why: 'A port whose groups no trunk names takes calls and makes none. That may be meant for a line that only rings; otherwise a trunk of kind dahdi has been forgotten, or names another group.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 0 }
          - { kind: e1, side: te, group: 1 }
`),
  check({ model, report }) {
    const trunks = [...model.trunks.values()].filter((trunk) => trunk.technology === 'custom');
    for (const { hardware, card, port } of portsOf(model)) {
      if (isLine(port) && port.user !== undefined) continue;
      const isCalled = trunks.some(
        ({ host, group, interface: channel }) =>
          host === hardware.host && (group === undefined ? callsPort(channel, port) : port.groups.includes(group)),
      );
      if (isCalled) continue;
      const groups = port.groups.map(String);
      report({
        message: `no trunk calls ${calledPort(hardware.host, card, port)}, which is in ${groups.length === 0 ? 'no group' : `group ${groups.join(' and ')}`}`,
        at: groups.length === 0 ? port.origin : fieldOf(port, 'group'),
        hint: `make a trunk: \`{ kind: dahdi, group: ${groups[0] ?? 1} }\`${groups.length === 0 ? ', and put the port into that group' : ''}`,
      });
    }
  },
};

/** A trunk of kind custom may call DAHDI itself: a group or one channel. */
function callsPort(channel: string, port: Port): boolean {
  const [, group, only] = /^dahdi\/(?:[gr](\d+)|(\d+))$/i.exec(channel) ?? [];
  if (group !== undefined) return port.groups.includes(Number(group));
  return only !== undefined && voiceChannelsOf(port).includes(Number(only));
}
