import { nearest } from '../../compiler/didyoumean.ts';
import { isMap, valueAt } from '../../compiler/explain/value.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/** The section of the site a person means by `user`, `users` or `Users`. */
export function findKind(site: object, word: string): string {
  const kind = kindOf(site, word);
  if (kind !== undefined) return kind;
  const near = nearest(word, Object.keys(site));
  const hint = near === undefined ? `the kinds are ${Object.keys(site).join(', ')}` : `did you mean "${near}"?`;
  throw new Failure(`there is no kind "${word}": ${hint}`, exitCode.usage);
}

/** The same, or undefined when no section is called so. */
export function kindOf(site: object, word: string): string | undefined {
  const plain = word.toLowerCase().replaceAll('-', '_');
  return [plain, `${plain}s`].find((name) => Object.hasOwn(site, name));
}

/** The objects of a section by their names; `routes` has its own one level deeper: `incoming.reception`. */
export function objectsOf(site: object, kind: string): Map<string, Origin> {
  const objects = new Map<string, Origin>();
  const section = valueAt({ container: site, key: kind });
  if (!isMap(section)) return objects;
  for (const [name, value] of Object.entries(section)) {
    if (kind !== 'routes' || !isMap(value)) {
      objects.set(name, { container: section, key: name });
      continue;
    }
    for (const inner of Object.keys(value)) objects.set(`${name}.${inner}`, { container: value, key: inner });
  }
  return objects;
}

/** The object of that name; a route may leave out its direction. */
export function findObject(site: object, kind: string, name: string): Origin {
  const objects = objectsOf(site, kind);
  const found = objects.get(name) ?? [...objects].find(([full]) => full.endsWith(`.${name}`) && kind === 'routes')?.[1];
  if (found !== undefined) return found;
  const near = nearest(name, objects.keys());
  const hint = near === undefined ? `see: pbxc show ${kind}` : `did you mean "${near}"?`;
  throw new Failure(`there is nothing called "${name}" in ${kind}: ${hint}`, exitCode.failed);
}
