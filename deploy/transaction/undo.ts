import { lstatSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from '../error-code.ts';
import { HostError } from '../host-error.ts';
import { locator } from '../locate.ts';
import { MANIFEST_PATH } from '../manifest.ts';
import { readState } from '../read-state.ts';
import { stagedName } from '../write-files.ts';
import { removeDurably, writeDurably } from './durable.ts';
import { generationFile } from './generation.ts';
import { type BeforeFile, type Journal, removeJournal } from './journal.ts';
import type { Store } from './store.ts';

/**
 * Puts back everything that an apply changed, or was about to. It may be done again after it was interrupted itself: the
 * journal goes last.
 */
export function undo(root: string, journal: Journal, store: Store): void {
  const locate = locator(root);
  for (const [path, before] of Object.entries(journal.before)) {
    const location = locate(path);
    if ('problem' in location) throw new HostError(`cannot put ${path} back: it ${location.problem}`);
    removeStaged(location.file);
    if (before === null) removeDurably(location.file);
    else putBack(location.file, before, store);
  }
  const manifest = join(root, MANIFEST_PATH);
  removeStaged(manifest);
  if (journal.manifest === null) removeDurably(manifest);
  else writeDurably(manifest, store.read(journal.manifest), 0o600);
  removeDurably(generationFile(root, journal.generation));
  for (const folder of [...journal.folders].reverse()) removeEmpty(join(root, folder));
  removeJournal(root);
}

/** What `stage` would have replaced as well: nobody else writes a plain file of that name. */
function removeStaged(file: string): void {
  const staged = stagedName(file);
  if (lstatSync(staged, { throwIfNoEntry: false })?.isFile()) rmSync(staged);
}

function putBack(file: string, before: BeforeFile, store: Store): void {
  const state = readState(file);
  const content = store.read(before.object);
  const isBack =
    state.kind === 'file' &&
    state.content.equals(content) &&
    state.mode === before.mode &&
    state.uid === before.uid &&
    state.gid === before.gid;
  if (isBack) return;
  // Without the right to give files away they belong to whoever applies, and did before.
  const owner = process.geteuid?.() === 0 ? { uid: before.uid, gid: before.gid } : undefined;
  writeDurably(file, content, before.mode, owner);
}

/** Somebody may have put something into it meanwhile, and then it stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTEMPTY')) throw error;
  }
}

/** The directories that have to be made for a file, the outer ones first, as paths of the host. */
export function missingFolders(root: string, path: string): string[] {
  const missing: string[] = [];
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) {
    if (lstatSync(join(root, folder), { throwIfNoEntry: false }) !== undefined) break;
    missing.unshift(folder);
  }
  return missing;
}
