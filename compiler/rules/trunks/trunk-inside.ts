import { called, fieldOf } from '../../model/object.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const trunkInside: Rule = {
  name: 'trunk-inside',
  severity: 'warning',
  summary: 'Callers from an operator arrive in an internal context.',
  why: 'A trunk that registers with an operator brings calls of anybody. In an internal context they reach every number and code that is there, as if they were people of the house. Let them arrive in an incoming context, where routes say which numbers lead where.',
  example: exampleSite(`contexts:
  default: { kind: internal }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, username: acme, password: auto, register: yes, context: default }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology === 'custom' || !trunk.register) continue;
      if (model.contexts.get(trunk.context)?.role !== 'internal') continue;
      report({
        message: `callers over ${called(trunk)} reach everything in context "${trunk.context}", which is internal`,
        at: fieldOf(trunk, 'context'),
        hint: 'let them arrive in a context of kind incoming',
      });
    }
  },
};
