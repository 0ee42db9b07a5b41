import { createHash } from 'node:crypto';
import type { Model } from '../model/model.ts';
import { application } from './application.ts';
import type { Builder } from './builder.ts';
import { toPattern } from './pattern.ts';

/** The context that holds every number a user bound by these permissions must not call; undefined for none. */
export function denyContext(permissions: readonly string[]): string | undefined {
  if (permissions.length === 0) return undefined;
  const names = [...permissions].sort().join('+');
  const name = `pbxc-deny-${names}`;
  if (name.length <= longestContext) return name;
  return `pbxc-deny-+${createHash('sha256').update(names).digest('hex').slice(0, 32)}`;
}

/** Asterisk cuts off the rest. */
const longestContext = 79;

/** Who has many permissions reads of their number: a comment is one line. */
function listed(permissions: readonly string[]): string {
  return permissions.length > 10 ? `${permissions.length} permissions` : permissions.join(', ');
}

/** One context for each permission, and one that includes them for each set of several that users have. */
export function addDenyContexts(builder: Builder, model: Model): void {
  const sets = new Map<string, readonly string[]>();
  for (const user of model.users.values()) {
    const name = denyContext(user.permissions);
    if (name !== undefined) sets.set(name, user.permissions);
  }
  for (const [name, permissions] of [...sets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (permissions.length > 1)
      builder.context(
        name,
        `Numbers denied by ${listed(permissions)}`,
        permissions.map((permission) => `pbxc-deny-${permission}`),
      );
  }
  for (const permission of model.permissions.values()) {
    const context = builder.context(`pbxc-deny-${permission.name}`, `Numbers denied by ${permission.name}`);
    for (const number of permission.deny)
      context.add({ pattern: toPattern(number), origin: permission.origin, steps: [application('NoOp')] });
  }
}
