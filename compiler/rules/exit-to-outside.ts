import { numberPlanOf } from '../callflow/number-plan.ts';
import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const exitToOutside: Rule = {
  name: 'exit-to-outside',
  severity: 'error',
  summary: 'Whoever waits in a queue may dial to the outside.',
  why: 'Digits that a waiting caller presses are dialled in `exit_context`, whoever the caller is. With a context from which routes lead out, a stranger calls at your expense. Use a context of its own with the few numbers callers may choose.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks: { operator: { kind: sip, host: sip.example.net } }
routes: { outgoing: { help: { patterns: [112], trunks: [operator], emergency: yes } } }
users: { alice: { number: 1000 } }
queues: { support: { number: 3000, members: [alice], exit_context: default } }
`),
  check({ model, report }) {
    const plan = numberPlanOf(model);
    for (const queue of model.queues.values()) {
      const exit = queue.options.find(({ option }) => option === 'context');
      if (exit === undefined) continue;
      const out = plan.searchedFrom(exit.value).find((name) => model.contexts.get(name)?.role === 'outgoing');
      if (out === undefined) continue;
      const way = out === exit.value ? 'is one of calls to the outside' : `includes "${out}", of calls to the outside`;
      report({
        message: `callers who wait in ${called(queue)} may dial to the outside: context "${exit.value}" ${way}`,
        at: exit.origin,
        hint: 'use a context with only the numbers that callers may choose',
      });
    }
  },
};
