import type { DirectoryEntry } from '../../compiler/directory/entry.ts';
import { fold } from '../../compiler/directory/fold.ts';

/** Those that hold every word of a search: at the start of a word of the name or company, or in a number. */
export function searched(entries: readonly DirectoryEntry[], search: string): readonly DirectoryEntry[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const names = namesOf(entry);
    return words.every(
      (word) => names.includes(` ${word}`) || entry.numbers.some(({ number }) => number.includes(word)),
    );
  });
}

const kept = new WeakMap<DirectoryEntry, string>();

/** What is searched, worked out once for each entry: ten thousand of them take longer than anybody who asks for a file should wait. */
function namesOf(entry: DirectoryEntry): string {
  let names = kept.get(entry);
  if (names === undefined) {
    names = ` ${fold(`${entry.name} ${entry.company ?? ''}`)}`.replaceAll(/[-'’.,]/g, ' ');
    kept.set(entry, names);
  }
  return names;
}
