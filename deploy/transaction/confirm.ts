import { HostError } from '../host-error.ts';
import { readHostKey } from '../manifest.ts';
import { readJournal, removeJournal } from './journal.ts';
import { prune } from './prune.ts';
import { storeOf } from './store.ts';

/** Keeps what was applied for a time only; gives its generation. Needs the lock. Throws a `HostError` if nothing waits for it. */
export function confirm(root: string, now: Date): number {
  const journal = readJournal(root);
  const key = readHostKey(root);
  if (journal?.confirmBy === undefined || key === undefined) throw new HostError('nothing waits to be confirmed');
  if (journal.confirmBy <= now.toISOString()) {
    throw new HostError(`the time to confirm generation ${journal.generation} is over: it is being taken back`);
  }
  removeJournal(root);
  prune(root, storeOf(root, key), now);
  return journal.generation;
}
