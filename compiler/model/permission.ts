import { sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';

export interface Permission extends ModelObject {
  readonly kind: 'permission';
  /** Patterns without a leading `_`. */
  readonly deny: readonly string[];
}

export function linkPermissions(linker: Linker): Map<string, Permission> {
  const permissions = new Map<string, Permission>();
  const container = linker.site.permissions;
  for (const [name, value] of sorted(container)) {
    permissions.set(name, { kind: 'permission', name, origin: { container, key: name }, deny: value.deny.map(String) });
  }
  return permissions;
}
