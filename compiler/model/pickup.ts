import { sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';
import { linkPeople, type People } from './people.ts';

/** Who may answer calls that ring for others. */
export interface Pickup extends ModelObject {
  readonly kind: 'pickup';
  readonly interceptors: People;
  readonly intercepted: People;
}

export function linkPickups(linker: Linker): Map<string, Pickup> {
  const pickups = new Map<string, Pickup>();
  const container = linker.site.pickups;
  for (const [name, value] of sorted(container)) {
    pickups.set(name, {
      kind: 'pickup',
      name,
      origin: { container, key: name },
      interceptors: linkPeople(linker, value.interceptors),
      intercepted: linkPeople(linker, value.intercepted),
    });
  }
  return pickups;
}
