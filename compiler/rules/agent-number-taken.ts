import { called, fieldOf, type ModelObject } from '../model/object.ts';
import type { Origin } from '../source/origin.ts';
import { exampleSite } from './example-site.ts';
import type { Finding, Rule } from './rule.ts';
import { where } from './where.ts';

export const agentNumberTaken: Rule = {
  name: 'agent-number-taken',
  severity: 'error',
  summary: 'Two agents have one number, or two reasons for a break one code.',
  why: 'An agent is known by the number everywhere: at login, in the members of queues and in their log. A break is dialled by the code of its reason. Give one of them another.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
agents: { ada: { number: 8000 }, ben: { number: 8000 } }
queues: { support: { number: 3000, members: [{ agent: ada }, { agent: ben }] } }
`),
  check({ model, report }) {
    for (const finding of [
      ...twice(model.agents.values(), 'number', ({ number }) => number),
      ...twice(model.pauseReasons.values(), 'code', ({ code }) => code),
    ])
      report(finding);
  },
};

function* twice<Kind extends ModelObject>(
  objects: Iterable<Kind>,
  field: string,
  read: (object: Kind) => string,
): Generator<Finding> {
  const first = new Map<string, { object: Kind; at: Origin }>();
  for (const object of objects) {
    const value = read(object);
    const at = fieldOf(object, field);
    const other = first.get(value);
    if (other === undefined) first.set(value, { object, at });
    else
      yield {
        message: `${field} ${value} of ${called(object)} is that of ${called(other.object)} (${where(other.at)})`,
        at,
        related: [{ message: `${called(other.object)} has it too`, at: other.at }],
        hint: `give one of them another ${field}`,
      };
  }
}
