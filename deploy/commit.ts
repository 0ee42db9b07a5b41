import { chmodSync, chownSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Artifact } from '../compiler/artifact.ts';
import { ownerIds } from './accounts.ts';
import { errorText } from './error-text.ts';
import { locator } from './locate.ts';
import { MANIFEST_PATH } from './manifest.ts';
import type { Plan } from './plan.ts';
import type { PlannedFile } from './planned-file.ts';
import type { Prepared } from './prepare.ts';
import type { Target } from './target.ts';
import { flush, type StagedFile } from './write-files.ts';

export interface Committed {
  readonly written: string[];
  readonly adjusted: string[];
  readonly removed: string[];
  readonly failures: string[];
}

/** Puts what was prepared in its place, file by file, each in one step; then the manifest that says so. Stops at a failure. */
export function commit(
  plan: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
  prepared: Prepared,
  target: Target,
): Committed {
  const done: Committed = { written: [], adjusted: [], removed: [], failures: [] };
  const touched = prepared.folders.touched();
  const locate = locator(target.root);
  let at = '';
  try {
    for (const file of plan.files) {
      if (file.action === 'unchanged') continue;
      at = file.path;
      const location = locate(file.path);
      if ('problem' in location) throw new Error(`it ${location.problem}`);
      const staged = prepared.files.get(file.path);
      commitFile(file, location.file, staged, artifacts.get(file.path), target, done);
      if (file.action === 'remove') touched.push(dirname(location.file));
    }
    at = MANIFEST_PATH;
    // Before the manifest, which must not tell of what a power cut could still undo.
    flush([...new Set(touched)]);
    putInPlace(prepared.manifest);
    if (prepared.manifest !== undefined) flush([dirname(prepared.manifest.file)]);
  } catch (error) {
    done.failures.push(`cannot change ${at}: ${errorText(error)}`);
  }
  return done;
}

function commitFile(
  file: PlannedFile,
  location: string,
  staged: StagedFile | undefined,
  artifact: Artifact | undefined,
  target: Target,
  done: Committed,
): void {
  if (staged !== undefined) {
    putInPlace(staged);
    done.written.push(file.path);
  } else if (file.action === 'remove') {
    rmSync(location, { force: true });
    done.removed.push(file.path);
  } else if (artifact !== undefined) {
    adjust(artifact, location, target);
    done.adjusted.push(file.path);
  }
}

function putInPlace(file: StagedFile | undefined): void {
  if (file !== undefined) renameSync(file.staged, file.file);
}

/** The owner first: changing it takes the set-id bits away. */
function adjust(artifact: Artifact, file: string, target: Target): void {
  const ids = target.accounts === undefined ? undefined : ownerIds(target.accounts, artifact.owner);
  if (ids !== undefined && 'problem' in ids) throw new Error(ids.problem);
  if (ids !== undefined) chownSync(file, ids.uid, ids.gid);
  chmodSync(file, artifact.mode);
}
