import { calledKey } from '../keys/called-key.ts';
import { keysOf } from '../keys/keys-of.ts';
import type { Key } from '../model/key.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

export const duplicateKey: Rule = {
  name: 'duplicate-key',
  severity: 'error',
  summary: 'Two function keys of a user are for the same.',
  why: 'Phones subscribe to each extension once: one of two keys for the same stays dark, and which one depends on the phone. Take one away.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, keys: { 1: { user: bob }, 2: { user: bob } } }
  bob: { number: 1001 }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      const seen = new Map<string, Key>();
      for (const key of keysOf(model, user)) {
        const id = JSON.stringify(Object.entries(key.target).sort());
        const first = seen.get(id);
        if (first === undefined) seen.set(id, key);
        else
          report({
            message: `${calledKey(user, key)} is for the same as key ${first.position} (${where(first.origin)})`,
            at: key.origin,
            related: [{ message: `key ${first.position} is here`, at: first.origin }],
            hint: 'take one of them away',
          });
      }
    }
  },
};
