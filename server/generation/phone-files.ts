import { push } from '../push.ts';
import type { Generation, ServedFile } from './generation.ts';

/** The files that phones ask for, by the name they ask for. */
export interface PhoneFiles {
  /**
   * The file of this name: as it is written, or else in other case, since some phones ask with their hardware address in
   * capitals and others not. `at` is the address that was asked: of hosts with files of one name, the one it belongs to.
   */
  find(name: string, at: string): ServedFile | undefined;
}

const made = new WeakMap<Generation, PhoneFiles>();

export function phoneFilesOf(generation: Generation): PhoneFiles {
  let files = made.get(generation);
  if (files === undefined) {
    files = index(generation);
    made.set(generation, files);
  }
  return files;
}

function index({ hosts, addresses, phoneDirectory }: Generation): PhoneFiles {
  const exact = new Map<string, ServedFile[]>();
  const folded = new Map<string, ServedFile[]>();
  if (phoneDirectory === undefined) return { find: () => undefined };
  const above = `${phoneDirectory}/`;
  for (const files of hosts.values()) {
    for (const file of files.values()) {
      if (!file.path.startsWith(above)) continue;
      const name = file.path.slice(above.length);
      push(exact, name, file);
      push(folded, name.toLowerCase(), file);
    }
  }
  return {
    find(name, at) {
      const found = exact.get(name) ?? foldedOnly(folded.get(name.toLowerCase()));
      if (found === undefined || found.length === 1) return found?.[0];
      return found.find((file) => addresses.get(file.host) === at) ?? found[0];
    },
  };
}

/** Files that differ in nothing but case are only found by their right names. */
function foldedOnly(files: ServedFile[] | undefined): ServedFile[] | undefined {
  if (files === undefined) return undefined;
  return new Set(files.map(({ path }) => path)).size === 1 ? files : undefined;
}
