import { createHash } from 'node:crypto';
import type { Artifact, Reload } from '../compiler/artifact.ts';
import { sha256 } from '../compiler/sha256.ts';
import { type OwnerIds, ownerName } from './accounts.ts';
import { fill } from './fill.ts';
import { filledDigest } from './filled-digest.ts';
import { digestOf, type ManifestFile } from './manifest.ts';
import { octal } from './octal.ts';
import type { Change, PlannedFile, Reason } from './planned-file.ts';
import type { FoundFile } from './read-state.ts';
import { stepOf, toldOf } from './reload.ts';
import type { SecretValues } from './secrets/resolve.ts';
import type { Target } from './target.ts';

/** Identifies the site's side of a file by its content with references in place of secrets, so it tells none. */
export function contentDigest(artifact: Artifact): string {
  const known = contentDigests.get(artifact) ?? createHash('sha256').update(artifact.content).digest('base64url');
  contentDigests.set(artifact, known);
  return known;
}

/** A plan and its apply ask for the same ones. */
const contentDigests = new WeakMap<Artifact, string>();

/** A file of the site that is not on the host. `key` is that of digests. */
export function planCreation(
  artifact: Artifact,
  values: SecretValues,
  record: ManifestFile | undefined,
  target: Target,
  key: Buffer | undefined,
): PlannedFile {
  return {
    path: artifact.path,
    action: 'create',
    reason: record === undefined ? 'new in the site' : 'deleted by hand',
    drift: record !== undefined,
    ...costOf(toldOf('create', artifact.reload)),
    sensitive: artifact.sensitive || record?.secretKeys !== undefined,
    mode: { to: octal(artifact.mode) },
    ...(target.accounts === undefined ? {} : { owner: { to: artifact.owner } }),
    content: contentDigest(artifact),
    ...newDigest(filledDigest(artifact, values, key)),
  };
}

/** A file of the site that is on the host already. `owner` is absent when owners are left alone; `key` is that of digests. */
export function planChange(
  artifact: Artifact,
  values: SecretValues,
  state: FoundFile,
  record: ManifestFile | undefined,
  target: Target,
  owner: OwnerIds | undefined,
  key: Buffer | undefined,
): PlannedFile {
  const found = foundDigest(target, state);
  const isSame = isAsWanted(artifact, values, state.content);
  const attributes = attributeChanges(artifact, state, target, owner);
  const reason = isSame ? sameReason(attributes) : differentReason(record, found);
  return {
    path: artifact.path,
    action: reason === 'as wanted' ? 'unchanged' : 'change',
    reason,
    drift: isSame ? hasOtherMode(record, state) : reason !== 'differs',
    ...(isSame ? { reload: artifact.reload } : costOf(artifact.reload)),
    sensitive: artifact.sensitive || record?.secretKeys !== undefined,
    ...attributes,
    content: contentDigest(artifact),
    ...(found !== undefined && { oldDigest: found }),
    ...newDigest(isSame && found !== undefined ? found : filledDigest(artifact, values, key)),
  };
}

/** A file that pbxc wrote and the site no longer has. */
export function planRemoval(path: string, record: ManifestFile, state: FoundFile, target: Target): PlannedFile {
  const found = foundDigest(target, state);
  return {
    path,
    action: 'remove',
    reason: 'gone from the site',
    drift: found !== record.digest,
    ...costOf(toldOf('remove', record.reload)),
    sensitive: record.secretKeys !== undefined,
    ...(found !== undefined && { oldDigest: found }),
  };
}

/** What a file is told by, once it changes, and what that costs. */
function costOf(reload: Reload): Pick<PlannedFile, 'reload' | 'cost'> {
  const step = stepOf(reload);
  return { reload, ...(step !== undefined && { cost: step.cost }) };
}

function newDigest(digest: string | undefined): Pick<PlannedFile, 'newDigest'> {
  return digest === undefined ? {} : { newDigest: digest };
}

/** A file of the site is known by its digest: planning reads none. */
function isAsWanted(artifact: Artifact, values: SecretValues, found: Buffer): boolean {
  const { file } = artifact;
  if (file === undefined) return found.equals(Buffer.from(fill(artifact, values)));
  return found.length === file.size && sha256(found) === file.digest;
}

function foundDigest(target: Target, state: FoundFile): string | undefined {
  return target.hostKey === undefined ? undefined : digestOf(target.hostKey, state.content);
}

interface AttributeChanges {
  readonly mode?: Change;
  readonly owner?: Change;
}

function attributeChanges(
  artifact: Artifact,
  state: FoundFile,
  target: Target,
  owner: OwnerIds | undefined,
): AttributeChanges {
  const hasMode = state.mode === artifact.mode;
  const hasOwner = owner === undefined || (owner.uid === state.uid && owner.gid === state.gid);
  return {
    ...(hasMode ? {} : { mode: { from: octal(state.mode), to: octal(artifact.mode) } }),
    ...(hasOwner || target.accounts === undefined
      ? {}
      : { owner: { from: ownerName(target.accounts, state), to: artifact.owner } }),
  };
}

function hasOtherMode(record: ManifestFile | undefined, state: FoundFile): boolean {
  return record?.mode !== undefined && record.mode !== octal(state.mode);
}

function sameReason(attributes: AttributeChanges): Reason {
  return attributes.mode === undefined && attributes.owner === undefined ? 'as wanted' : 'mode or owner differs';
}

function differentReason(record: ManifestFile | undefined, found: string | undefined): Reason {
  if (record === undefined) return 'not written by pbxc';
  return found === record.digest ? 'differs' : 'edited by hand';
}
