import type { ObjectRef } from './views/object-ref.ts';

/** The address of a page, with the parameters that say something. */
export function addressTo(path: string, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The page of an object of the site. */
export function addressOf({ section, name }: Pick<ObjectRef, 'section' | 'name'>): string {
  const path = `/pages/objects/${encodeURIComponent(section)}`;
  return name === '' ? path : `${path}/${encodeURIComponent(name)}`;
}
