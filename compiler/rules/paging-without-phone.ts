import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const pagingWithoutPhone: Rule = {
  name: 'paging-without-phone',
  severity: 'warning',
  summary: 'A member of a paging has no phone that answers by itself.',
  why: 'Phones answer a paging because of a header of the call, which only SIP knows: the channel of a custom line rings like for any call. A user who is not enabled has no phone at all.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  gate: { number: 1000, line: custom, interface: DAHDI/1 }
pagings:
  floor: { code: 601, members: [gate] }
`),
  check({ model, report }) {
    for (const paging of model.pagings.values()) {
      for (const [index, member] of paging.members.entries()) {
        const problem = problemOf(model, member);
        if (problem === undefined) continue;
        report({
          message: `user "${member}" does not answer ${called(paging)}: ${problem}`,
          at: itemOf(fieldOf(paging, 'members'), index),
          hint: 'take the member away',
        });
      }
    }
  },
};

function problemOf(model: Model, name: string): string | undefined {
  const user = model.users.get(name);
  if (user?.enabled === false) return 'the user is not enabled';
  return user?.line === 'custom' ? 'a custom line does not answer by itself' : undefined;
}
