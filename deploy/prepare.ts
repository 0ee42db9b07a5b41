import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Artifact } from '../compiler/artifact.ts';
import { ownerIds } from './accounts.ts';
import { bytesOf } from './bytes-of.ts';
import { errorText } from './error-text.ts';
import { type Folders, folders } from './folders.ts';
import { locator } from './locate.ts';
import { MANIFEST_PATH, type ManifestFile, manifestText } from './manifest.ts';
import type { Plan } from './plan.ts';
import { isWritten } from './planned-file.ts';
import { recordsAfter } from './records.ts';
import type { SecretValues } from './secrets/resolve.ts';
import { siteKeyRecord } from './secrets/site-key-record.ts';
import type { Target } from './target.ts';
import { flush, type StagedFile, stage } from './write-files.ts';

/** Everything a plan needs, written in full and on the disk beside the files it is to replace. */
export interface Prepared {
  readonly files: ReadonlyMap<string, StagedFile>;
  /** Absent when it stays as it is. */
  readonly manifest: StagedFile | undefined;
  readonly records: ReadonlyMap<string, ManifestFile>;
  readonly folders: Folders;
}

/** Changes nothing that anybody reads; after a failure everything it made is gone again. */
export function prepare(
  plan: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
  values: SecretValues,
  target: Target,
  hostKey: Buffer,
  known?: ReadonlyMap<string, ManifestFile>,
  siteKey?: string,
): Prepared | { readonly failure: string } {
  const locate = locator(target.root);
  const made = folders();
  const files = new Map<string, StagedFile>();
  const all: StagedFile[] = [];
  let at = 'the new files';

  const write = (
    path: string,
    content: string | Buffer,
    mode: number,
    folderMode: number,
    owner?: string,
  ): StagedFile => {
    at = path;
    const location = locate(path);
    if ('problem' in location) throw new Error(`it ${location.problem}`);
    const ids = owner === undefined || target.accounts === undefined ? undefined : ownerIds(target.accounts, owner);
    if (ids !== undefined && 'problem' in ids) throw new Error(ids.problem);
    made.make(dirname(location.file), folderMode);
    const staged = stage(location.file, content, mode, ids);
    all.push(staged);
    return staged;
  };

  try {
    const records = recordsAfter(plan, artifacts, values, hostKey, known);
    for (const file of plan.files) {
      const { path } = file;
      const artifact = artifacts.get(path);
      if (artifact === undefined || !isWritten(file)) continue;
      files.set(path, write(path, bytesOf(artifact, values), artifact.mode, 0o755, artifact.owner));
    }
    const text = manifestText(plan.host, records, siteKeyRecord(target, hostKey, siteKey));
    const manifest = text === recordedText(target) ? undefined : write(MANIFEST_PATH, text, 0o600, 0o700);
    at = 'the new files';
    flush(all.map((file) => file.staged));
    return { files, manifest, records, folders: made };
  } catch (error) {
    for (const { staged } of all) rmSync(staged, { force: true });
    made.removeAgain();
    return { failure: `cannot write ${at}: ${errorText(error)}` };
  }
}

function recordedText({ manifest }: Target): string | undefined {
  if (manifest === undefined) return undefined;
  return manifestText(manifest.host, new Map(Object.entries(manifest.files)), manifest.siteKey);
}
