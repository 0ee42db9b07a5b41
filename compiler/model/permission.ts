import type { Secret } from '../secret.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { type Linker, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { isYes } from './values.ts';

export interface Permission extends ModelObject {
  readonly kind: 'permission';
  readonly deny: readonly PermissionPattern[];
  readonly allow: readonly PermissionPattern[];
  /** Asked for instead of refusing. */
  readonly password: Secret | undefined;
  /** Says nothing about numbers of users. */
  readonly outsideOnly: boolean;
}

export interface PermissionPattern {
  /** Without a leading `_`. */
  readonly pattern: string;
  readonly origin: Origin;
}

export function linkPermissions(linker: Linker): Map<string, Permission> {
  const permissions = new Map<string, Permission>();
  const container = linker.site.permissions;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    if (value.deny.length === 0 && value.allow.length === 0)
      linker.report({
        rule: 'missing-key',
        severity: 'error',
        message: `permission "${name}" says neither what it denies nor what it allows`,
        place: keyPlaceOf(origin),
        hint: 'say `deny:` or `allow:` with numbers',
      });
    permissions.set(name, {
      kind: 'permission',
      name,
      origin,
      deny: toPatterns(value.deny),
      allow: toPatterns(value.allow),
      password:
        value.password === undefined
          ? undefined
          : toSecret(linker, value.password, `permissions/${name}/password`, 'pin', {
              container: value,
              key: 'password',
            }),
      outsideOnly: isYes(value.outside_only),
    });
  }
  return permissions;
}

function toPatterns(container: readonly (string | number)[]): PermissionPattern[] {
  return container.map((pattern, key) => ({ pattern: String(pattern), origin: { container, key } }));
}
