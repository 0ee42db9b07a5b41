import { calledKey } from '../keys/called-key.ts';
import { called } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

export const keyOverTemplate: Rule = {
  name: 'key-over-template',
  severity: 'info',
  summary: 'A function key of a user stands where the template has one too.',
  why: "The user's key is the one that counts. Whoever changes the template should know who will not see it.",
  example: exampleSite(`contexts: { default: { kind: internal } }
key_templates:
  everybody: { keys: { 1: { user: bob } } }
users:
  alice: { number: 1000, key_template: everybody, keys: { 1: { service: echo_test } } }
  bob: { number: 1001 }
`),
  check({ model, report }) {
    for (const user of model.users.values()) {
      const template = user.keyTemplate === undefined ? undefined : model.keyTemplates.get(user.keyTemplate);
      if (template === undefined) continue;
      for (const key of user.keys) {
        const hidden = template.keys.find(({ position }) => position === key.position);
        if (hidden === undefined) continue;
        report({
          message: `${calledKey(user, key)} stands instead of that of ${called(template)} (${where(hidden.origin)})`,
          at: key.origin,
        });
      }
    }
  },
};
