import { type Dialable, isOutgoing, numberPlanOf } from '../callflow/number-plan.ts';
import { called, fieldOf } from '../model/object.ts';
import { enumerate } from './enumerate.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

export const numberTaken: Rule = {
  name: 'number-taken',
  severity: 'error',
  summary: 'A number is given to two objects of one context.',
  why: 'A number reaches one thing. Of two in one context Asterisk keeps the first that it reads and drops the other with a warning, so somebody could not be called. Give one of them another number, or put it into another context. Mailboxes have numbers of their own, which may be those of users.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
groups:
  sales: { number: 1000, members: [alice] }
`),
  check({ model, report }) {
    const mailboxes = new Map<string, Dialable[]>();
    for (const mailbox of model.mailboxes.values()) {
      const list = mailboxes.get(mailbox.context) ?? [];
      mailboxes.set(mailbox.context, list);
      list.push({ pattern: mailbox.number, object: mailbox, origin: fieldOf(mailbox, 'number') });
    }
    for (const contexts of [numberPlanOf(model).contexts, mailboxes]) {
      for (const [context, dialables] of contexts) {
        for (const owners of sharedNumbers(dialables)) report(findingOf(context, owners));
      }
    }
  },
};

/** The owners of each number that has several. Routes to the outside may share numbers: their order decides. */
function sharedNumbers(dialables: readonly Dialable[]): Dialable[][] {
  const first = new Map<string, Dialable>();
  const shared = new Map<string, Dialable[]>();
  for (const dialable of dialables) {
    if (isOutgoing(dialable.object)) continue;
    const { pattern } = dialable;
    const before = first.get(pattern);
    if (before === undefined) first.set(pattern, dialable);
    else shared.set(pattern, [...(shared.get(pattern) ?? [before]), dialable]);
  }
  return [...shared.values()];
}

function findingOf(context: string, owners: readonly Dialable[]) {
  const [, second, ...more] = owners;
  const times = more.length === 0 ? 'twice' : `${owners.length} times`;
  const list = enumerate(owners.map(({ object, origin }) => `by ${called(object)} (${where(origin)})`));
  return {
    message: `Number ${second?.pattern} is taken ${times} in context "${context}": ${list}`,
    ...(second === undefined ? {} : { at: second.origin }),
    related: owners
      .filter((owner) => owner !== second)
      .map(({ object, origin }) => ({ message: `${called(object)} has it too`, at: origin })),
  };
}
