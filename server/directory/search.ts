import type { DirectoryEntry } from '../../compiler/directory/entry.ts';
import { fold } from '../../compiler/directory/fold.ts';

/** Those that hold every word of a search: at the start of a word of the name or company, or in a number. */
export function searched(entries: readonly DirectoryEntry[], search: string): readonly DirectoryEntry[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const names = ` ${fold(`${entry.name} ${entry.company ?? ''}`)}`.replaceAll(/[-'’.,]/g, ' ');
    return words.every(
      (word) => names.includes(` ${word}`) || entry.numbers.some(({ number }) => number.includes(word)),
    );
  });
}
