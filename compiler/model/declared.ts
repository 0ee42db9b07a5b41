import { type Declared, type Section, sections } from './linker.ts';

/** The names that the tree declares, before what is wrong in it is taken out. */
export function declaredNames(root: Readonly<Record<string, unknown>>): Declared {
  const declared: Partial<Record<Section, ReadonlySet<string>>> = {};
  for (const section of Object.keys(sections) as Section[]) {
    const objects = root[section];
    declared[section] = new Set(typeof objects === 'object' && objects !== null ? Object.keys(objects) : []);
  }
  return declared as Declared;
}
