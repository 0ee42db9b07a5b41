import { calledKey } from '../keys/called-key.ts';
import { keysOf } from '../keys/keys-of.ts';
import { lotWith } from '../keys/lot-with.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const keyLabelMisleads: Rule = {
  name: 'key-label-misleads',
  severity: 'warning',
  summary: 'The label of a function key for a parking position names another position.',
  why: 'Whoever reads `701` beside the key and is told that a call waits at 701 fetches another call, or none.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, keys: { 1: { park_position: 702, label: Parking 701 } } }
parkings: { yard: { number: 700, positions: 701-720 } }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      for (const key of keysOf(model, user)) {
        const { target, label } = key;
        if (target.type !== 'park_position' || label === undefined) continue;
        const numbers: readonly string[] = label.match(/[0-9]+/g) ?? [];
        const other = numbers.find((number) => lotWith(model, user, number) !== undefined);
        if (other === undefined || numbers.includes(target.number)) continue;
        report({
          message: `${calledKey(user, key)} fetches the call from ${target.number}, and its label says ${other}`,
          at: key.origin,
        });
      }
    }
  },
};
