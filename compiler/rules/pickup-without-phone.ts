import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import { usersOf } from '../model/people.ts';
import { exampleSite } from './example-site.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const pickupWithoutPhone: Rule = {
  name: 'pickup-without-phone',
  severity: 'warning',
  summary: 'Those who take calls by a pickup, or whose calls are taken, have no phone for it.',
  why: 'Who may take whose calls stands at the phones of SIP and SCCP. Custom lines have none, and agents are on any phone, so a queue counts with its users only. `*8` and the number takes calls of custom lines too.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
pickups:
  team: { interceptors: { users: [alice] }, intercepted: {} }
`),
  check({ model, report }) {
    for (const pickup of model.pickups.values()) {
      for (const side of ['interceptors', 'intercepted'] as const) {
        const at = fieldOf(pickup, side);
        const people = pickup[side];
        if (!usersOf(model, people).some((user) => hasPhone(model, user))) {
          report({
            message: `\`${side}\` of ${called(pickup)} names nobody who has a phone`,
            at,
            hint: 'name users, or groups or queues that have some',
          });
          continue;
        }
        for (const [index, user] of people.users.entries()) {
          if (hasPhone(model, user)) continue;
          report({
            message: `user "${user}" has no phone for ${called(pickup)}: the line is custom, or not enabled`,
            at: itemOf(fieldOf({ origin: at }, 'users'), index),
            hint: 'take the user away',
          });
        }
      }
    }
  },
};

function hasPhone(model: Model, name: string): boolean {
  const user = model.users.get(name);
  return user?.enabled === true && user.line !== 'custom';
}
