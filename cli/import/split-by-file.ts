import type { Value } from '../../compiler/source/compose.ts';
import { isMap, objectDepth } from '../../compiler/source/merge.ts';
import { keyPlaceOf } from '../../compiler/source/spans.ts';

type Map_ = { [key: string]: Value };

/**
 * Splits what is to be said by the file that says it: an object of the site goes to where it stands, a new one to `newFile`.
 * What only a spreadsheet of the site holds counts as new.
 */
export function splitByFile(additions: Map_, site: Map_, newFile: string): Map<string, Map_> {
  const files = new Map<string, Map_>();
  const walk = (values: Map_, there: Map_ | undefined, depth: number, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(values)) {
      const found = there?.[key];
      if (depth > 0 && isMap(value)) {
        walk(value, found !== undefined && isMap(found) ? found : undefined, depth - 1, [...path, key]);
        continue;
      }
      const file = there === undefined || found === undefined ? newFile : keyPlaceOf({ container: there, key }).file;
      add(files, file.endsWith('.csv') ? newFile : file, [...path, key], value);
    }
  };
  for (const [section, value] of Object.entries(additions)) {
    const there = site[section];
    if (isMap(value))
      walk(value, there !== undefined && isMap(there) ? there : undefined, objectDepth(section) - 1, [section]);
  }
  return files;
}

function add(files: Map<string, Map_>, file: string, path: readonly string[], value: Value): void {
  let map = files.get(file);
  if (map === undefined) {
    map = {};
    files.set(file, map);
  }
  for (const key of path.slice(0, -1)) {
    const below: Value = map[key] ?? {};
    map[key] = below;
    if (!isMap(below)) return;
    map = below;
  }
  const last = path.at(-1);
  if (last !== undefined) map[last] = value;
}
