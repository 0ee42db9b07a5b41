import { numberPlanOf } from '../callflow/number-plan.ts';
import { takerOf } from '../callflow/takers.ts';
import { calledKey } from '../keys/called-key.ts';
import { keysOf } from '../keys/keys-of.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const keyUnknownPhone: Rule = {
  name: 'key-unknown-phone',
  severity: 'error',
  summary: 'A function key for agents names a phone or an agent that is not there.',
  why: 'After the codes `agent_phone_toggle`, `agent_pause` and `agent_listened` stands the number of a phone in the context of the user and, for the first, `*` and the number of an agent.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, keys: { 1: { custom: "***341001" } } }
agents:
  anna: { number: 8000 }
queues:
  support: { number: 3000, members: [{ agent: anna }], max_wait: 5m, fallback: { no_answer: busy } }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      for (const key of keysOf(model, user)) {
        if (key.target.type !== 'custom') continue;
        const reason = reasonOf(model, user, key.target.extension);
        if (reason !== undefined)
          report({ message: `${calledKey(user, key)} dials in vain: ${reason}`, at: key.origin });
      }
    }
  },
};

function reasonOf(model: Model, user: User, extension: string): string | undefined {
  for (const name of ['agent_phone_toggle', 'agent_pause', 'agent_listened'] as const) {
    const digits = model.featureCodes[name]?.digits;
    if (digits === undefined || !extension.startsWith(digits)) continue;
    const [phone = '', after] = extension.slice(digits.length).split('*');
    if (takerOf(numberPlanOf(model).levelsIn(user.context), phone)?.object.kind !== 'user')
      return `no user has the number ${phone} in context "${user.context}"`;
    const isAgent = name === 'agent_phone_toggle' && after !== undefined;
    if (isAgent && ![...model.agents.values()].some(({ number }) => number === after))
      return `no agent has the number ${after}`;
  }
  return undefined;
}
