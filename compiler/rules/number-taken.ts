import { type Dialable, type Level, numberPlanOf } from '../callflow/number-plan.ts';
import type { Mailbox } from '../model/mailbox.ts';
import type { Model } from '../model/model.ts';
import { called, fieldOf, type ModelObject } from '../model/object.ts';
import type { Origin } from '../source/origin.ts';
import { enumerate } from './enumerate.ts';
import { exampleSite } from './example-site.ts';
import type { Finding, Rule } from './rule.ts';
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
    const plan = numberPlanOf(model);
    for (const context of plan.contexts.keys()) {
      for (const level of plan.levelsIn(context)) {
        for (const [number, owners] of sharedNumbers(level)) report(findingOf(number, context, owners));
      }
    }
    for (const [first, second] of sharedMailboxes(model)) {
      const owners = [first, second].map((object) => ({ object, origin: fieldOf(object, 'number') }));
      report(findingOf(first.number, first.context, owners));
    }
  },
};

interface Owner {
  readonly object: ModelObject;
  readonly origin: Origin;
}

/** The owners of each number that has several. Routes to the outside may share numbers: which one wins is another matter. */
function sharedNumbers(level: Level): Map<string, Dialable[]> {
  const first = new Map<string, Dialable>();
  const shared = new Map<string, Dialable[]>();
  for (const dialable of [...level.repeated, ...level.patterns]) {
    if (dialable.object.kind === 'outgoing-route') continue;
    const { pattern } = dialable;
    const before = level.numbers.get(pattern) ?? first.get(pattern);
    if (before === undefined) first.set(pattern, dialable);
    else shared.set(pattern, [...(shared.get(pattern) ?? [before]), dialable]);
  }
  return shared;
}

function sharedMailboxes(model: Model): [Mailbox, Mailbox][] {
  const contexts = new Map<string, Map<string, Mailbox>>();
  const shared: [Mailbox, Mailbox][] = [];
  for (const mailbox of model.mailboxes.values()) {
    const numbers = contexts.get(mailbox.context) ?? new Map<string, Mailbox>();
    contexts.set(mailbox.context, numbers);
    const first = numbers.get(mailbox.number);
    if (first === undefined) numbers.set(mailbox.number, mailbox);
    else shared.push([first, mailbox]);
  }
  return shared;
}

function findingOf(number: string, context: string, owners: readonly Owner[]): Finding {
  const [first, second = first, ...more] = owners;
  const times = more.length === 0 ? 'twice' : `${owners.length} times`;
  const list = enumerate(owners.map(({ object, origin }) => `by ${called(object)} (${where(origin)})`));
  return {
    message: `Number ${number} is taken ${times} in context "${context}": ${list}`,
    ...(second === undefined ? {} : { at: second.origin }),
    related: owners
      .filter((owner) => owner !== second)
      .map(({ object, origin }) => ({ message: `${called(object)} has it too`, at: origin })),
  };
}
