import { calledPort } from '../../dahdi/port-parts.ts';
import { isLine } from '../../model/hardware.ts';
import { fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const operatorInside: Rule = {
  name: 'operator-inside',
  severity: 'warning',
  summary: 'Callers from an operator arrive in an internal context.',
  why: 'A port towards an operator brings calls of anybody. In an internal context they reach every number and code that is there, as if they were people of the house.',
  example: exampleHardware(`    cards:
      - module: wct4xxp
        ports:
          - { kind: e1, side: te, group: 0, context: default }
`),
  check({ model, report }) {
    for (const { hardware, card, port } of portsOf(model)) {
      if (port.kind === 'fxs' || (!isLine(port) && port.side === 'nt')) continue;
      if (model.contexts.get(port.context)?.role !== 'internal') continue;
      report({
        message: `callers over ${calledPort(hardware.host, card, port)} reach everything in context "${port.context}", which is internal`,
        at: fieldOf(port, 'context'),
        hint: 'let them arrive in a context of kind incoming',
      });
    }
  },
};
