import type { Artifact } from '../../compiler/artifact.ts';
import { locator } from '../locate.ts';
import type { ManifestFile } from '../manifest.ts';
import { octal } from '../octal.ts';
import type { Plan } from '../plan.ts';
import { readState } from '../read-state.ts';
import { type Generation, type KeptFile, type OverwrittenFile, writeGeneration } from './generation.ts';
import type { Journal } from './journal.ts';
import type { Store } from './store.ts';

/** Keeps what the host has now, with the contents that are not in the store yet. */
export function keepGeneration(
  root: string,
  plan: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
  records: ReadonlyMap<string, ManifestFile>,
  journal: Journal,
  store: Store,
  about: Pick<Generation, 'appliedAt' | 'source' | 'pbxc' | 'counts' | 'site' | 'secrets'>,
): Generation {
  const locate = locator(root);
  const files: Record<string, KeptFile> = {};
  const missing: Buffer[] = [];
  for (const [path, record] of records) {
    const artifact = artifacts.get(path);
    if (artifact === undefined) continue;
    files[path] = { ...record, mode: octal(artifact.mode), owner: artifact.owner };
    if (store.has(record.digest)) continue;
    const location = locate(path);
    const state = 'problem' in location ? location : readState(location.file);
    if ('problem' in state || state.kind === 'absent') throw new Error(`${path} went away while it was applied`);
    missing.push(state.content);
  }
  store.keep(missing);
  const generation: Generation = {
    version: 1,
    number: journal.generation,
    host: plan.host,
    ...about,
    files,
    overwritten: overwrittenBy(plan, journal),
  };
  writeGeneration(root, generation);
  return generation;
}

/** What was on the host and was neither as pbxc had left it nor as the site wants it. */
function overwrittenBy(plan: Plan, journal: Journal): Record<string, OverwrittenFile> {
  const overwritten: Record<string, OverwrittenFile> = {};
  for (const { path, drift } of plan.files) {
    const before = journal.before[path];
    if (drift && before) overwritten[path] = { digest: before.object, mode: before.mode };
  }
  return overwritten;
}
