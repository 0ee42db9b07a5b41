import type { Model } from '../model/model.ts';
import { called, fieldOf, type ModelObject } from '../model/object.ts';
import type { Origin } from '../source/origin.ts';
import { exampleSite } from './example-site.ts';
import { itemOf } from './item-of.ts';
import type { Rule } from './rule.ts';

export const uniqueAccountMember: Rule = {
  name: 'unique-account-member',
  severity: 'error',
  summary: 'A user with a phone and a browser is a member of something that calls one device.',
  why: 'Groups, queues, pagings, pickups and filters of bosses are about an endpoint, and would not know which of the two it is: `line: ua` chooses only for calls to the user. Give the user one line, or let somebody else be the member.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, line: ua }
groups:
  sales: { number: 2000, members: [alice] }
`),
  check({ model, report }) {
    for (const { object, user, at } of membersOf(model)) {
      if (model.users.get(user)?.line !== 'ua') continue;
      report({
        message: `user "${user}" has a unique account and cannot be a member of ${called(object)}`,
        at,
        hint: 'say `line: sip` or `line: webrtc` for the user, or take the member away',
      });
    }
  },
};

interface Membership {
  readonly object: ModelObject;
  readonly user: string;
  readonly at: Origin;
}

function* membersOf(model: Model): Generator<Membership> {
  for (const group of model.groups.values()) {
    const list = fieldOf(group, 'members');
    for (const [index, user] of group.members.entries()) yield { object: group, user, at: itemOf(list, index) };
  }
  for (const queue of model.queues.values()) {
    for (const member of queue.members) yield { object: queue, user: member.user, at: member.origin };
  }
  for (const paging of model.pagings.values()) {
    const list = fieldOf(paging, 'members');
    for (const [index, user] of paging.members.entries()) yield { object: paging, user, at: itemOf(list, index) };
  }
  for (const pickup of model.pickups.values()) {
    for (const side of ['interceptors', 'intercepted'] as const) {
      const list = fieldOf({ origin: fieldOf(pickup, side) }, 'users');
      for (const [index, user] of pickup[side].users.entries()) yield { object: pickup, user, at: itemOf(list, index) };
    }
  }
  for (const board of model.switchboards.values())
    for (const { user, origin } of board.operators) yield { object: board, user, at: origin };
  for (const filter of model.filters.values()) {
    yield { object: filter, user: filter.boss, at: fieldOf(filter, 'boss') };
    for (const { user, origin } of filter.secretaries) yield { object: filter, user, at: fieldOf({ origin }, 'user') };
  }
}
