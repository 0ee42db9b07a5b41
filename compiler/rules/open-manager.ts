import { fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const openManager: Rule = {
  name: 'open-manager',
  severity: 'warning',
  summary: 'The whole world may try the password of a manager.',
  why: 'Who has an account of the manager interface can place calls, and with some rights run programs. Let `permit` name the hosts that need it. As long as `manager_interface.bind` is the loopback address, nobody else gets there anyway.',
  example: exampleSite(`contexts: { default: { kind: internal } }
manager_interface: { bind: 0.0.0.0 }
managers:
  dialer: { permit: [0.0.0.0/0], write: [originate] }
`),
  check({ model, report }) {
    if (/^127\.|^::1$/.test(model.managerInterface.bind)) return;
    for (const manager of model.managers.values()) {
      for (const [index, network] of manager.permit.entries()) {
        if (!network.endsWith('/0')) continue;
        report({
          message: `manager "${manager.name}" may be used from everywhere (${network}), and the interface listens on ${model.managerInterface.bind}`,
          at: itemOf(fieldOf(manager, 'permit'), index),
          hint: 'name the addresses that need it',
        });
      }
    }
  },
};
