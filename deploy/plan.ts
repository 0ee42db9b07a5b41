import type { Artifact, Reload } from '../compiler/artifact.ts';
import { ownerIds } from './accounts.ts';
import { planChange, planCreation, planRemoval } from './compare.ts';
import { locator } from './locate.ts';
import type { Action, PlannedFile } from './planned-file.ts';
import { type FileState, readState } from './read-state.ts';
import { type ReloadStep, reloadSteps } from './reload.ts';
import { type SecretChange, secretChanges, secretDigests } from './secret-changes.ts';
import type { SecretValues } from './secrets/resolve.ts';
import type { Target } from './target.ts';
import type { Applied } from './transaction/applied.ts';

/** What apply would do on one host. Plain data, without any secret: it can be kept, shown and compared. */
export interface Plan {
  readonly host: string;
  /** The generation that the host has now; absent on one that nothing was ever applied to. */
  readonly generation?: number;
  /** Every file of the site for the host and every one that goes, by path. */
  readonly files: readonly PlannedFile[];
  readonly counts: Readonly<Record<Action, number>>;
  /** What is told to the host's services afterwards, in this order. */
  readonly reloads: readonly ReloadStep[];
  /** Which secrets of the host are others than before; empty where nobody knows what they were. */
  readonly secrets: readonly SecretChange[];
  /** Why it cannot be applied, as sentences; empty when it can. */
  readonly problems: readonly string[];
}

/** What a plan goes by besides the files. */
export interface PlanContext {
  /** Of the digests of a host that has no key of its own yet. */
  readonly digestKey?: Buffer | undefined;
  /** `appliedTo` the host. */
  readonly applied?: Applied | undefined;
}

/** Compares the artifacts of one host with what is there. Changes nothing. */
export function plan(
  host: string,
  artifacts: readonly Artifact[],
  target: Target,
  values: SecretValues,
  { digestKey, applied }: PlanContext = {},
): Plan {
  const key = target.hostKey ?? digestKey;
  const files: PlannedFile[] = [];
  const problems: string[] = [];
  const records = new Map(Object.entries(target.manifest?.files ?? {}));
  const find = finder(target, problems);

  for (const artifact of artifacts) {
    if (artifact.host !== host) throw new Error(`${artifact.path} is for host "${artifact.host}", not "${host}"`);
    const state = find(artifact.path);
    if (state === undefined) continue;
    const owner = target.accounts === undefined ? undefined : ownerIds(target.accounts, artifact.owner);
    if (owner !== undefined && 'problem' in owner) {
      problems.push(`${artifact.path} cannot belong to ${artifact.owner}: ${owner.problem}`);
      continue;
    }
    const record = records.get(artifact.path);
    if (state.kind === 'absent') files.push(planCreation(artifact, values, record, target, key));
    else if (state.kind === 'file') files.push(planChange(artifact, values, state, record, target, owner, key));
  }

  const wanted = new Set(artifacts.map((artifact) => artifact.path));
  if (wanted.size !== artifacts.length) throw new Error(`two artifacts for host "${host}" have the same path`);
  for (const [path, record] of records) {
    if (wanted.has(path)) continue;
    const state = find(path);
    if (state?.kind === 'file') files.push(planRemoval(path, record, state, target));
  }

  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  problems.sort();
  return {
    host,
    ...(applied !== undefined && { generation: applied.generation }),
    files,
    counts: countActions(files),
    reloads: reloadSteps(reloadsOf(files)),
    secrets: changedSecrets(files, values, target.hostKey, applied),
    problems,
  };
}

/** Where no file with secrets changes, none of them does. */
function changedSecrets(
  files: readonly PlannedFile[],
  values: SecretValues,
  key: Buffer | undefined,
  applied: Applied | undefined,
): SecretChange[] {
  if (key === undefined || applied?.secrets === undefined) return [];
  if (!files.some(({ action, sensitive }) => action !== 'unchanged' && sensitive)) return [];
  return secretChanges(applied.secrets, secretDigests(values, key));
}

/** Looks a path up; undefined, and a problem on the list, if it cannot be dealt with. */
function finder(target: Target, problems: string[]): (path: string) => FileState | undefined {
  const locate = locator(target.root);
  return (path) => {
    const location = locate(path);
    const state = 'problem' in location ? location : readState(location.file);
    if (!('problem' in state)) return state;
    problems.push(`${path} ${state.problem}`);
    return undefined;
  };
}

function countActions(files: readonly PlannedFile[]): Record<Action, number> {
  const counts = { create: 0, change: 0, unchanged: 0, remove: 0 };
  for (const file of files) counts[file.action] += 1;
  return counts;
}

/** Services read their files with any mode and owner that lets them, so a change of those alone is nothing to tell. */
function reloadsOf(files: readonly PlannedFile[]): Set<Reload> {
  const reloads = new Set<Reload>();
  for (const { action, reason, reload } of files) {
    if (action !== 'unchanged' && reason !== 'mode or owner differs') reloads.add(reload);
  }
  return reloads;
}
