import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import type { Origin } from '../source/origin.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const callerIdWithoutNumber: Rule = {
  name: 'caller-id-without-number',
  severity: 'warning',
  summary: 'A caller ID for calls to the outside has a name but no number.',
  why: 'Without a number the internal one goes out, which operators refuse or replace and nobody can call back. Write the number alone, or `"Name" <number>`.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, caller_id: Acme }
`),
  check({ model, report }) {
    for (const { callerId, what, at } of callerIds(model)) {
      if (callerId === undefined || /^\+?[0-9*#]+$|<\+?[0-9*#]+>$/.test(callerId)) continue;
      report({
        message: `the caller ID of ${what} has no number`,
        at,
        hint: 'write the number alone, or `"Name" <number>`',
      });
    }
  },
};

function* callerIds(model: Model): Generator<{ callerId: string | undefined; what: string; at: Origin }> {
  for (const objects of [model.users, model.trunks]) {
    for (const object of objects.values()) {
      if (object.callerId !== undefined)
        yield { callerId: object.callerId, what: called(object), at: fieldOf(object, 'caller_id') };
    }
  }
  for (const route of model.outgoingRoutes.values()) {
    for (const { callerId, pattern, origin } of route.patterns) {
      yield { callerId, what: `${pattern} of ${called(route)}`, at: { container: origin.container, key: 'caller_id' } };
    }
  }
}
