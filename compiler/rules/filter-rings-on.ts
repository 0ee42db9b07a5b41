import { called, fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const filterRingsOn: Rule = {
  name: 'filter-rings-on',
  severity: 'warning',
  summary: 'Somebody of the filter of a boss rings without end, so that whoever comes next never rings.',
  why: 'To Asterisk a ringing time of 0 is one without end. With `boss_ring: 0` no secretary rings after the boss, and with `ring: 0` neither the next secretary nor the fallback ever has a turn.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  fernando: { number: 1000 }
  linda: { number: 1001 }
filters: { fernando: { boss: fernando, boss_ring: 0, secretaries: [{ user: linda, code: 1 }] } }
`),
  check({ model, report }) {
    for (const filter of model.filters.values()) {
      if (filter.bossRing === 0 && filter.strategy.startsWith('bossfirst'))
        report({
          message: `no secretary of ${called(filter)} ever rings: user "${filter.boss}" rings first, without end`,
          at: fieldOf(filter, 'boss_ring'),
          hint: 'say how long, such as `boss_ring: 10s`',
        });
      const next =
        filter.strategy.endsWith('serial') && filter.secretaries.length > 1
          ? `only the last secretary of ${called(filter)} ever rings`
          : filter.noAnswer === undefined
            ? undefined
            : `\`no_answer\` of ${called(filter)} is never taken`;
      if (filter.ring === 0 && next !== undefined)
        report({
          message: `${next}: who takes the calls rings without end`,
          at: fieldOf(filter, 'ring'),
          hint: 'say how long, such as `ring: 20s`',
        });
    }
  },
};
