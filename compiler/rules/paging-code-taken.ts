import { called, fieldOf } from '../model/object.ts';
import type { Paging } from '../model/paging.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const pagingCodeTaken: Rule = {
  name: 'paging-code-taken',
  severity: 'error',
  summary: 'Two pagings have one code.',
  why: 'The code of a paging is dialled after `feature_codes.paging` from every context, so there is one of each. Give one of them another.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
pagings:
  floor: { code: 601, members: [alice] }
  store: { code: 601, members: [alice] }
`),
  check({ model, report }) {
    const taken = new Map<string, Paging>();
    for (const paging of model.pagings.values()) {
      if (paging.code === undefined) continue;
      const other = taken.get(paging.code);
      if (other === undefined) taken.set(paging.code, paging);
      else
        report({
          message: `code ${paging.code} of ${called(paging)} is that of ${called(other)} already`,
          at: fieldOf(paging, 'code'),
          related: [{ message: `${called(other)} has it`, at: fieldOf(other, 'code') }],
          hint: 'give one of them another code',
        });
    }
  },
};
