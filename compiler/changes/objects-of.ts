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

/** Every object of a site, section by section. */
export function objectsOf(site: object | undefined): SectionObjects[] {
  const sections: SectionObjects[] = [];
  for (const [section, kind] of Object.entries(kinds)) sections.push(sectionOf(section, kind, site ?? {}, section));
  const routes = valueIn(site ?? {}, 'routes');
  for (const [direction, kind] of Object.entries(routeKinds)) {
    sections.push(sectionOf(`routes.${direction}`, kind, isMap(routes) ? routes : {}, direction));
  }
  return sections;
}

function sectionOf(section: string, kind: Kind, container: object, key: string): SectionObjects {
  const objects = new Map<string, SiteObject>();
  const value: unknown = valueIn(container, key);
  if (kind.isNamed && typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
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
