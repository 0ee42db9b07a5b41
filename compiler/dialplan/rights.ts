import type { Model } from '../model/model.ts';
import type { Permission, PermissionPattern } from '../model/permission.ts';
import { isRestricted, rightsOfRoutes, rightsOfUsers } from '../rights/bound.ts';
import { permissionsFor, type Side } from '../rights/decide.ts';
import { rightsContext } from '../rights/key.ts';
import type { Rights } from '../rights/rights.ts';
import { type Application, application, gosub } from './application.ts';
import type { Builder } from './builder.ts';
import { toPattern } from './pattern.ts';

/**
 * Permissions as contexts: for each, one with the numbers it allows and one with those it denies; for each set of them that
 * binds somebody, one that includes these in the order in which they decide. Asterisk takes the first include that has a number.
 */
export function addRights(builder: Builder, model: Model): void {
  const used = new Set<Permission>();
  const addSet = (key: string, rights: Rights, side: Side): void => {
    const includes: string[] = [];
    for (const level of rights) {
      const permissions = permissionsFor(level, side);
      for (const permission of permissions) used.add(permission);
      const denying = permissions.filter(({ deny }) => deny.length > 0);
      includes.push(
        ...permissions.filter(({ allow }) => allow.length > 0).map(allowContext),
        ...denying.filter(({ password }) => password !== undefined).map(denyContext),
        ...denying.filter(({ password }) => password === undefined).map(denyContext),
      );
    }
    if (includes.length > 0) builder.context(rightsContext(key, side), undefined, includes);
  };

  const ofUsers = rightsOfUsers(model);
  const sets = new Map([...ofUsers, ...rightsOfRoutes(model)]);
  for (const [key, rights] of sorted(sets)) addSet(key, rights, 'outside');
  if (restrictsUsers(model)) for (const [key, rights] of sorted(ofUsers)) addSet(key, rights, 'inside');
  for (const permission of model.permissions.values()) if (used.has(permission)) addPermission(builder, permission);
}

/** Whether some user may not call some other. */
export function restrictsUsers(model: Model): boolean {
  for (const { number } of model.users.values()) if (number !== undefined && isRestricted(model, number)) return true;
  return false;
}

function sorted(sets: ReadonlyMap<string, Rights>): [string, Rights][] {
  return [...sets].sort(([a], [b]) => (a < b ? -1 : 1));
}

function allowContext({ name }: Permission): string {
  return `pbxc-allow-${name}`;
}

function denyContext({ name }: Permission): string {
  return `pbxc-deny-${name}`;
}

function addPermission(builder: Builder, permission: Permission): void {
  const { name, allow, deny, password } = permission;
  const refuse =
    password === undefined ? [application('Hangup', 21)] : [gosub('pbxc-right', 'ask', name), application('Return')];
  addNumbers(builder, allowContext(permission), `Numbers allowed by ${name}`, allow, [application('Return')]);
  addNumbers(builder, denyContext(permission), `Numbers denied by ${name}`, deny, refuse);
}

function addNumbers(
  builder: Builder,
  name: string,
  comment: string,
  patterns: readonly PermissionPattern[],
  steps: readonly Application[],
): void {
  if (patterns.length === 0) return;
  const context = builder.context(name, comment);
  const said = new Set<string>();
  for (const { pattern, origin } of patterns) {
    if (said.has(pattern)) continue;
    said.add(pattern);
    context.add({ pattern: toPattern(pattern), origin, steps });
  }
}
