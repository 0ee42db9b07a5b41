import { trappedIvrs } from '../callflow/trapped-ivrs.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const ivrWithoutExit: Rule = {
  name: 'ivr-without-exit',
  severity: 'error',
  summary: 'Callers can leave an IVR only by hanging up.',
  why: 'Every choice, and making none, leads back to the menu or to another from which there is no way out either. Lead at least one choice, or `failure`, to somebody.',
  example: exampleSite(`contexts: { default: { kind: internal } }
ivrs:
  main: { number: 8000, menu: vm-opts, choices: { 1: repeat }, failure: "ivr:main" }
`),
  check({ model, report }) {
    const trapped = trappedIvrs(model);
    for (const ivr of trapped) {
      const others = trapped.size === 1 ? '' : ' or to another without one';
      report({
        message: `IVR "${ivr.name}" has no way out: every choice, and making none, leads back to it${others}`,
        atKey: ivr.origin,
        hint: 'lead a choice or `failure` somewhere else',
      });
    }
  },
};
