import { generationNumbers, readGeneration, removeGeneration } from './generation.ts';
import { readJournal } from './journal.ts';
import type { Store } from './store.ts';

/** These many are kept whatever their age, and no more than those whatever it is. */
const AT_LEAST = 10;
const AT_MOST = 100;
const DAYS = 90;

/** Removes old generations, and the contents that none of the others needs. What it cannot remove now it does the next time. */
export function prune(root: string, store: Store, now: Date): void {
  try {
    pruneAll(root, store, now);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function pruneAll(root: string, store: Store, now: Date): void {
  const oldest = new Date(now.getTime() - DAYS * 86_400_000).toISOString();
  const needed = new Set<string>();
  const newestFirst = generationNumbers(root).reverse();
  for (const [index, number] of newestFirst.entries()) {
    const { appliedAt, files, overwritten, site, secrets } = readGeneration(root, number);
    if (index >= AT_MOST || (index >= AT_LEAST && appliedAt < oldest)) {
      removeGeneration(root, number);
      continue;
    }
    for (const name of [site, secrets]) if (name !== undefined) needed.add(name);
    for (const { digest } of [...Object.values(files), ...Object.values(overwritten)]) needed.add(digest);
  }
  const journal = readJournal(root);
  if (journal?.manifest) needed.add(journal.manifest);
  for (const before of Object.values(journal?.before ?? {})) if (before !== null) needed.add(before.object);
  store.keepOnly(needed);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
