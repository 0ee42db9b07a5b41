import { HostError } from '../host-error.ts';
import { readHostKey } from '../manifest.ts';
import { runLocal } from '../run-local.ts';
import type { RunCommand } from '../run-reloads.ts';
import type { Target } from '../target.ts';
import { type Told, tellServices } from '../tell-services.ts';
import { type Journal, readJournal } from './journal.ts';
import { withLock } from './lock.ts';
import { prune } from './prune.ts';
import { storeOf } from './store.ts';
import { undo } from './undo.ts';

/** What a host needs when an apply did not get to its end. */
export type Recovery =
  | { readonly state: 'nothing to do' }
  /** An apply still waits for somebody's word. */
  | { readonly state: 'unconfirmed'; readonly confirmBy: string }
  | { readonly state: 'undone'; readonly journal: Journal; readonly told: Told };

/**
 * Undoes an apply that was interrupted, or that nobody confirmed in time. Needs the lock, and neither the site nor its
 * secrets. `run` is how the services are told; left out where none runs.
 */
export async function recover(root: string, now: Date, run: RunCommand | undefined): Promise<Recovery> {
  const journal = readJournal(root);
  if (journal === undefined) return { state: 'nothing to do' };
  if (journal.confirmBy !== undefined && journal.confirmBy > now.toISOString())
    return { state: 'unconfirmed', confirmBy: journal.confirmBy };
  return { state: 'undone', journal, told: await takeBack(root, journal, now, run) };
}

/**
 * The same for a target, with its lock. Where nothing is unfinished, nothing is written. `isBoot`: the services start afterwards,
 * so none is told.
 */
export async function recoverTarget(target: Target, now: Date, isBoot = false): Promise<Recovery> {
  if (readJournal(target.root) === undefined) return { state: 'nothing to do' };
  return withLock(target.root, () => recover(target.root, now, target.isLocal && !isBoot ? runLocal : undefined));
}

/** Puts everything back that the journal is about, and tells the services. */
export async function takeBack(root: string, journal: Journal, now: Date, run: RunCommand | undefined): Promise<Told> {
  const key = readHostKey(root);
  if (key === undefined) throw new HostError('the key of the host is gone, and with it the way back');
  const store = storeOf(root, key);
  undo(root, journal, store);
  prune(root, store, now);
  return tellServices(root, journal.reloads, run);
}
