import { calledPort } from '../../dahdi/port-parts.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const lineWithoutNumber: Rule = {
  name: 'line-without-number',
  severity: 'warning',
  summary: 'Calls over an analogue line lead nowhere.',
  why: 'The wire tells no number, so a call goes to the extension `s` of its context, which no incoming route makes. Say the number of the line at its port, and route it like any other.',
  example: exampleHardware(`    cards:
      - module: wctdm
        ports:
          - { kind: fxo, group: 0 }
`),
  check({ model, report }) {
    for (const { hardware, card, port } of portsOf(model)) {
      if (port.kind !== 'fxo' || port.number !== undefined || !model.contexts.has(port.context)) continue;
      report({
        message: `calls over ${calledPort(hardware.host, card, port)} have no number`,
        at: port.origin,
        hint: 'say `number:`, the number of the line',
      });
    }
  },
};
