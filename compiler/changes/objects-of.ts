import type { Origin } from '../source/origin.ts';
import { type Kind, kinds, routeKinds } from './kinds.ts';
import { isMap } from './same-value.ts';

/** An object of a site with its value; settings are an object without a name. */
export interface SiteObject {
  readonly section: string;
  readonly kind: Kind;
  readonly name: string;
  readonly value: unknown;
  readonly origin: Origin;
}

/** The objects of one section by their names. */
export interface SectionObjects {
  readonly section: string;
  readonly objects: ReadonlyMap<string, SiteObject>;
}

/** Every object of a site, section by section; but for those that `other` has as the very same, whose names are no news. */
export function objectsOf(site: object | undefined, other: object = {}): SectionObjects[] {
  const sections: SectionObjects[] = [];
  for (const [section, kind] of Object.entries(kinds))
    sections.push(sectionOf(section, kind, site ?? {}, other, section));
  const routes = mapIn(site ?? {}, 'routes');
  const others = mapIn(other, 'routes');
  for (const [direction, kind] of Object.entries(routeKinds))
    sections.push(sectionOf(`routes.${direction}`, kind, routes, others, direction));
  return sections;
}

function mapIn(container: object, key: string): object {
  const value = valueIn(container, key);
  return isMap(value) ? value : {};
}

function sectionOf(section: string, kind: Kind, container: object, other: object, key: string): SectionObjects {
  const objects = new Map<string, SiteObject>();
  const value: unknown = valueIn(container, key);
  if (kind.isNamed && typeof value === 'object' && value !== null) {
    const same = mapIn(other, key);
    for (const [name, each] of Object.entries(value)) {
      if (each !== undefined && Reflect.get(same, name) === each) continue;
      objects.set(name, { section, kind, name, value: each, origin: { container: value, key: name } });
    }
  } else if (value !== undefined) {
    objects.set('', { section, kind, name: '', value, origin: { container, key } });
  }
  return { section, objects };
}

/** What a map or a list has under a key of its own. */
export function valueIn(container: object, key: string | number): unknown {
  return Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;
}
