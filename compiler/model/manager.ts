import type { Secret } from '../secret.ts';
import { sorted } from './host.ts';
import { type Linker, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';

export interface Manager extends ModelObject {
  readonly kind: 'manager';
  readonly secret: Secret;
  readonly permit: readonly string[];
  readonly read: readonly string[];
  readonly write: readonly string[];
}

export function linkManagers(linker: Linker): Map<string, Manager> {
  const managers = new Map<string, Manager>();
  const container = linker.site.managers;
  for (const [name, value] of sorted(container)) {
    managers.set(name, {
      kind: 'manager',
      name,
      origin: { container, key: name },
      secret: toSecret(linker, value.secret, `managers/${name}/secret`, 'password', {
        container: value,
        key: 'secret',
      }),
      permit: value.permit,
      read: value.read,
      write: value.write,
    });
  }
  return managers;
}
