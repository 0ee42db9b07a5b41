import { called, fieldOf } from '../model/object.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const switchboardOperator: Rule = {
  name: 'switchboard-operator',
  severity: 'error',
  summary: 'An operator of a switchboard has not got what the application of operators needs.',
  why: 'The application shows operators by name, rings their phone by its number and watches it, and takes the first key of Snom and Yealink phones for itself. An operator who answered calls of other queues too would lose the call that is retrieved.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
switchboards: { standard: { number: 3000, hold: 3001, operators: { alice: { agent: 8000 } }, max_wait: 1m, fallback: { no_answer: busy } } }
`),
  check({ model, report }) {
    for (const board of model.switchboards.values()) {
      for (const { user: name, origin } of board.operators) {
        const user = model.users.get(name);
        if (user === undefined) continue;
        const missing = missingOf(user);
        if (missing !== undefined)
          report({
            message: `operator "${name}" of ${called(board)} ${missing}`,
            at: origin,
            related: [{ message: `${called(user)} is declared here`, atKey: user.origin }],
          });
        const vendor = user.device === undefined ? undefined : model.devices.get(user.device)?.vendor;
        const first = firstKey(user);
        if (first !== undefined && (vendor === 'snom' || vendor === 'yealink'))
          report({
            message: `the first key of operator "${name}" of ${called(board)} is for the application`,
            at: first,
            hint: 'begin with key 2',
          });
        for (const queue of model.queues.values()) {
          const member = queue.agents.find(({ agent }) => agent === name);
          if (member === undefined || queue.name === board.queue) continue;
          report({
            message: `operator "${name}" of ${called(board)} is a member of ${called(queue)} too`,
            at: member.origin,
            hint: 'take the operator out of the queue',
          });
        }
      }
    }
  },
};

function missingOf(user: User): string | undefined {
  if (user.fullName === undefined) return 'has no name';
  if (user.number === undefined) return 'has no number';
  return user.supervision ? undefined : 'cannot be watched: `supervision` is `no`';
}

function firstKey(user: User) {
  const { container, key } = fieldOf(user, 'keys');
  const keys: unknown = (container as Record<string | number, unknown>)[key];
  return typeof keys === 'object' && keys !== null && Object.hasOwn(keys, '1')
    ? { container: keys, key: '1' }
    : undefined;
}
