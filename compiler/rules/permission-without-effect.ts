import { numberPlanOf } from '../callflow/number-plan.ts';
import type { Model } from '../model/model.ts';
import { called, fieldOf } from '../model/object.ts';
import type { PermissionPattern } from '../model/permission.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const permissionWithoutEffect: Rule = {
  name: 'permission-without-effect',
  severity: 'warning',
  summary: 'A permission says something that decides about no call.',
  why: 'Permissions are about numbers of users and of outgoing routes: queues, groups, conferences and menus can always be called. A password opens what the same permission denies, so it needs something denied; and a user has a code of their own for permissions with a password. Emergency routes are never bound. What has no effect was meant otherwise.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, permissions: [no-support] }
queues:
  support: { number: 3000, members: [alice] }
permissions:
  no-support: { deny: [3000] }
`),
  check({ model, report }) {
    const answering = answeringOf(model);
    for (const permission of model.permissions.values()) {
      const look = ({ pattern, origin }: PermissionPattern): void => {
        const closed = answering.get(pattern);
        if (closed === undefined) return;
        report({
          message: `permission "${permission.name}" says nothing about ${pattern}: it is the number of ${closed}, which everybody may call`,
          at: origin,
          hint: 'take it away, or put the number into a context that only some include',
        });
      };
      for (const pattern of permission.deny) look(pattern);
      for (const pattern of permission.allow) look(pattern);
      if (permission.password !== undefined && permission.deny.length === 0)
        report({
          message: `permission "${permission.name}" has a password, and denies nothing that it could open`,
          at: permission.password.origin,
          hint: 'say `deny:`, or take the password away',
        });
    }
    const hasPasswords = [...model.permissions.values()].some(({ password }) => password !== undefined);
    for (const user of model.users.values()) {
      if (user.rightcallCode === undefined || hasPasswords) continue;
      report({
        message: `the code of ${called(user)} opens nothing: no permission has a password`,
        at: user.rightcallCode.origin,
        hint: 'give a permission a `password`, or take `rightcall_code` away',
      });
    }
    for (const route of model.outgoingRoutes.values()) {
      if (!route.emergency || route.permissions.length === 0) continue;
      report({
        message: `outgoing route "${route.name}" is for emergencies: no permission binds it`,
        at: fieldOf(route, 'permissions'),
        hint: 'take `permissions` away',
      });
    }
  },
};

/** Plain numbers that reach something else than a user or a route, wherever they are dialled, and what that is called. */
function answeringOf(model: Model): ReadonlyMap<string, string> {
  const answering = new Map<string, string>();
  const open = new Set<string>();
  for (const dialables of numberPlanOf(model).contexts.values()) {
    for (const { pattern, isPattern, object } of dialables) {
      if (isPattern) continue;
      if (object.kind === 'user' || object.kind === 'incoming-route' || object.kind === 'outgoing-route')
        open.add(pattern);
      else answering.set(pattern, called(object));
    }
  }
  for (const number of open) answering.delete(number);
  return answering;
}
