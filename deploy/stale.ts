import type { Artifact } from '../compiler/artifact.ts';
import { contentDigest } from './compare.ts';
import { filledDigest } from './filled-digest.ts';
import { locator } from './locate.ts';
import { digestOf } from './manifest.ts';
import type { Plan } from './plan.ts';
import type { PlannedFile } from './planned-file.ts';
import { readState } from './read-state.ts';
import type { SecretValues } from './secrets/resolve.ts';
import type { Target } from './target.ts';

/**
 * What is no longer as it was when the plan was made, on the site's side or the host's, as sentences. `key` is that of the
 * plan's digests.
 */
export function staleness(
  plan: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
  values: SecretValues,
  target: Target,
  key: Buffer | undefined,
): string[] {
  const stale: string[] = [];
  const locate = locator(target.root);
  for (const file of plan.files) {
    const artifact = artifacts.get(file.path);
    const siteChange = siteChangeOf(file, artifact, values, key);
    if (siteChange !== undefined) stale.push(`${file.path} ${siteChange}`);
    if (file.action === 'unchanged') continue;
    const location = locate(file.path);
    const hostChange = 'problem' in location ? location.problem : hostChangeOf(file, location.file, target);
    if (hostChange !== undefined) stale.push(`${file.path} ${hostChange}`);
  }
  const planned = new Set(plan.files.map((file) => file.path));
  for (const path of artifacts.keys()) {
    if (!planned.has(path)) stale.push(`${path} was not in the site when the plan was made`);
  }
  return stale;
}

function siteChangeOf(
  file: PlannedFile,
  artifact: Artifact | undefined,
  values: SecretValues,
  key: Buffer | undefined,
): string | undefined {
  if (file.action === 'remove') return artifact === undefined ? undefined : 'is in the site again';
  if (artifact === undefined) return 'is no longer in the site';
  if (file.content !== contentDigest(artifact)) return 'changed in the site since the plan';
  const { newDigest } = file;
  const now = artifact.sensitive ? filledDigest(artifact, values, key) : undefined;
  if (now === undefined || newDigest === undefined || now === newDigest) return undefined;
  return 'has another secret than when the plan was made';
}

function hostChangeOf(file: PlannedFile, location: string, target: Target): string | undefined {
  const state = readState(location);
  if ('problem' in state) return state.problem;
  if (file.action === 'create') return state.kind === 'absent' ? undefined : 'appeared on the host since the plan';
  if (state.kind === 'absent') return 'disappeared from the host since the plan';
  if (file.oldDigest === undefined || target.hostKey === undefined) return undefined;
  return digestOf(target.hostKey, state.content) === file.oldDigest ? undefined : 'changed on the host since the plan';
}
