import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const codeSwitchedOff: Rule = {
  name: 'code-switched-off',
  severity: 'error',
  summary: 'Something that people call by a code has none, since the code is switched off.',
  why: 'Pickups work by `feature_codes.group_pickup` and the filters of bosses are switched by `feature_codes.boss_secretary_filter`, also where a key dials it, and the `code` of a paging follows `feature_codes.paging`. Give the code back, or take away what nobody can call.',
  example: exampleSite(`contexts: { default: { kind: internal } }
feature_codes: { paging: no }
users:
  alice: { number: 1000 }
pagings:
  floor: { code: 601, members: [alice] }
`),
  check({ model, report }) {
    const { group_pickup, boss_secretary_filter, paging } = model.featureCodes;
    if (group_pickup === undefined) {
      for (const pickup of model.pickups.values())
        report({
          message: `${called(pickup)} can be used by nobody: \`feature_codes.group_pickup\` is switched off`,
          atKey: pickup.origin,
          hint: 'give the code back, or take the pickup away',
        });
    }
    if (boss_secretary_filter === undefined) {
      for (const filter of model.filters.values())
        report({
          message: `${called(filter)} can be switched on by nobody: \`feature_codes.boss_secretary_filter\` is switched off`,
          atKey: filter.origin,
          hint: 'give the code back, or take the filter away',
        });
    }
    if (paging !== undefined) return;
    for (const each of model.pagings.values()) {
      if (each.code === undefined) continue;
      report({
        message: `${called(each)} cannot be called by its code: \`feature_codes.paging\` is switched off`,
        atKey: each.origin,
        hint: 'give the code back, or give the paging a number instead',
      });
    }
  },
};
