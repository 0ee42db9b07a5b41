import { calledPort } from '../../dahdi/port-parts.ts';
import { isLine } from '../../model/hardware.ts';
import { called, fieldOf } from '../../model/object.ts';
import { isWritten } from '../../source/spans.ts';
import type { Rule } from '../rule.ts';
import { exampleHardware } from './example-hardware.ts';
import { portsOf } from './ports-of.ts';

export const phoneOfUser: Rule = {
  name: 'phone-of-user',
  severity: 'error',
  summary: 'A port has the phone of a user whose line is another.',
  why: 'A phone at a port is a line of kind custom without an `interface`, and it rings nowhere else; and a user who is not enabled has none.',
  example: exampleHardware(`    cards:
      - module: wctdm
        ports:
          - { kind: fxs, user: alice }
          - { kind: fxo, group: 0, number: 0123450000 }
`),
  check({ model, report }) {
    for (const { hardware, card, port } of portsOf(model)) {
      const user = isLine(port) && port.user !== undefined ? model.users.get(port.user) : undefined;
      if (user === undefined) continue;
      const where = calledPort(hardware.host, card, port);
      if (user.line !== 'custom')
        report({
          message: `the phone of ${called(user)} is at ${where}, and the user's line of kind ${user.line}`,
          at: fieldOf(port, 'user'),
          hint: 'say `line: custom` at the user',
        });
      else if (isWritten(fieldOf(user, 'interface')))
        report({
          message: `the phone of ${called(user)} is at ${where}, and the user has another \`interface\``,
          at: fieldOf(port, 'user'),
          hint: 'take `interface` away',
        });
    }
  },
};
