import type { Artifact } from '../compiler/artifact.ts';
import { commit } from './commit.ts';
import { driftOf } from './drift.ts';
import { errorText } from './error-text.ts';
import { hostKeyOf } from './host-key.ts';
import type { ManifestFile } from './manifest.ts';
import { nothingDone, type Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { isOfAsterisk } from './reload.ts';
import { runLocal } from './run-local.ts';
import type { ReloadOutcome, RunCommand } from './run-reloads.ts';
import type { SecretValues } from './secrets/resolve.ts';
import { isOtherSiteKey } from './secrets/site-key-record.ts';
import { staleness } from './stale.ts';
import type { Target } from './target.ts';
import { tellServices } from './tell-services.ts';
import { keepOrigin, type Origin } from './transaction/applied.ts';
import { begin } from './transaction/begin.ts';
import { type Journal, readJournal, removeJournal, writeJournal } from './transaction/journal.ts';
import { keepGeneration } from './transaction/keep-generation.ts';
import { takeLock } from './transaction/lock.ts';
import { STATE_FOLDER } from './transaction/paths.ts';
import { prune } from './transaction/prune.ts';
import { takeBack } from './transaction/recover.ts';
import { storeOf } from './transaction/store.ts';

export interface ApplyOptions {
  /** How the services are told; left out, those of this machine, or none with a root that only stands for a host. */
  readonly run?: RunCommand;
  /** Go over what was edited, deleted or made by hand. It is kept in the generation. */
  readonly overwriteDrift?: boolean;
  /** `fingerprintOf` what `auto` secrets were derived from. The host keeps a digest of it, and refuses another. */
  readonly siteKey?: string;
  /** Take another site key than before: every `auto` secret changes. */
  readonly newSiteKey?: boolean;
  /** Seconds after which everything goes back unless `confirm` comes. */
  readonly confirmWithin?: number;
  /** What the generation is made from and by which pbxc, for `pbxc history`. */
  readonly source?: string;
  readonly pbxc?: string;
  readonly now?: Date;
  /** How long the services have to be well again; 15 when left out. */
  readonly probeSeconds?: number;
  /** Hears of each step as it begins. */
  readonly onStep?: (step: string) => void;
  /** What the generation keeps of the site, so that a later plan can tell which objects change: without a secret. */
  readonly site?: Buffer;
  /** Of a plan's digests, where it was made for a host that had no key of its own. */
  readonly digestKey?: Buffer;
  /** What is known of files that come from a generation, and what that one keeps of its site. */
  readonly records?: ReadonlyMap<string, ManifestFile>;
  readonly origin?: Origin;
}

/**
 * Does what the plan says, whole or not at all: keeps what is there, writes everything beside its place, puts it there, then
 * tells the services. Whatever goes wrong, and whenever the process ends, the host gets its old configuration back: from here,
 * or from the next `recover`. A plan that is no longer true of the site or the host is refused.
 */
export async function apply(
  plan: Plan,
  artifacts: readonly Artifact[],
  values: SecretValues,
  target: Target,
  options: ApplyOptions = {},
): Promise<Outcome> {
  const nothing = nothingDone(plan);
  if (plan.problems.length > 0) return { ...nothing, status: 'failed', failures: plan.problems };
  if (!options.newSiteKey && isOtherSiteKey(target, options.siteKey))
    return { ...nothing, status: 'refused', refusal: 'site-key', failures: [otherSiteKey] };
  const drift = options.overwriteDrift ? [] : driftOf(plan);
  if (drift.length > 0) return { ...nothing, status: 'refused', refusal: 'drift', failures: drift };
  const byPath = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  if (!hasWork(plan, target)) {
    const stale = staleness(plan, byPath, values, target, target.hostKey ?? options.digestKey);
    return stale.length > 0 ? { ...nothing, status: 'refused', refusal: 'stale', failures: stale } : nothing;
  }
  try {
    const lock = takeLock(target.root);
    if ('holder' in lock) {
      const failures = [`process ${lock.holder} is changing this host`];
      return { ...nothing, status: 'refused', refusal: 'lock', failures };
    }
    try {
      return await applyLocked(plan, byPath, values, target, options);
    } finally {
      lock.release();
    }
  } catch (error) {
    return { ...nothing, status: 'failed', failures: [`cannot keep ${STATE_FOLDER}: ${errorText(error)}`] };
  }
}

const otherSiteKey =
  'the site key is not the one that the secrets of this host were derived from: all of them would change';

async function applyLocked(
  plan: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
  values: SecretValues,
  target: Target,
  options: ApplyOptions,
): Promise<Outcome> {
  const nothing = nothingDone(plan);
  const { root } = target;
  const waiting = unfinished(root);
  if (waiting !== undefined) return { ...nothing, status: 'refused', refusal: 'unfinished', failures: [waiting] };
  const stale = staleness(plan, artifacts, values, target, target.hostKey ?? options.digestKey);
  if (stale.length > 0) return { ...nothing, status: 'refused', refusal: 'stale', failures: stale };

  const key = hostKeyOf(root);
  const store = storeOf(root, key);
  const now = options.now ?? new Date();
  const run = options.run ?? (target.isLocal ? runLocal : undefined);
  options.onStep?.('keeping what is there');
  const journal = begin(root, plan, store);
  options.onStep?.('writing');
  const prepared = prepare(plan, artifacts, values, target, key, options.records, options.siteKey);
  if ('failure' in prepared) {
    return restored({ ...nothing, status: 'failed', failures: [prepared.failure] }, root, journal, now, undefined);
  }
  const { written, adjusted, removed, failures } = commit(plan, artifacts, prepared, target);
  if (failures.length > 0) return restored({ ...nothing, status: 'failed', failures }, root, journal, now, undefined);

  if (plan.reloads.length > 0) options.onStep?.('telling the services');
  const { reloads, note, problems } = await tellServices(root, plan.reloads, run, options.probeSeconds);
  const done: Outcome = {
    ...nothing,
    written,
    adjusted,
    removed,
    reloads,
    ...(note !== undefined && { reloadNote: note }),
  };
  if (problems.length > 0)
    return restored({ ...done, status: 'restored', failures: problems }, root, journal, now, run);
  const counts = { written: written.length, adjusted: adjusted.length, removed: removed.length };
  const about = { appliedAt: now.toISOString(), source: options.source ?? '', pbxc: options.pbxc ?? '', counts };
  try {
    const origin = options.origin ?? keepOrigin(options.site, values, key, store);
    keepGeneration(root, plan, artifacts, prepared.records, journal, store, { ...about, ...origin });
    const confirmBy = finish(root, journal, options.confirmWithin, now);
    prune(root, store, now);
    return { ...done, generation: journal.generation, ...(confirmBy !== undefined && { confirmBy }) };
  } catch (error) {
    return restored({ ...done, status: 'restored', failures: [errorText(error)] }, root, journal, now, run);
  }
}

/** With the journal goes the way back, but for the generations. Gives the time by which somebody has to confirm. */
function finish(root: string, journal: Journal, seconds: number | undefined, now: Date): string | undefined {
  if (seconds === undefined) {
    removeJournal(root);
    return undefined;
  }
  const confirmBy = new Date(now.getTime() + seconds * 1000).toISOString();
  writeJournal(root, { ...journal, confirmBy });
  return confirmBy;
}

/** Undoes it all; what cannot be undone makes the outcome a broken one. */
async function restored(
  outcome: Outcome,
  root: string,
  journal: Journal,
  now: Date,
  run: RunCommand | undefined,
): Promise<Outcome> {
  try {
    const told = await takeBack(root, journal, now, run);
    const isGone = wasAskedOfAsterisk(outcome.reloads) && !wasAskedOfAsterisk(told.reloads);
    const problems = isGone ? [...told.problems, 'Asterisk does not run any more'] : told.problems;
    if (problems.length === 0) return outcome;
    const failures = problems.map((problem) => `with the old files back, ${problem}`);
    return { ...outcome, status: 'broken', failures: [...outcome.failures, ...failures] };
  } catch (error) {
    const failures = [...outcome.failures, `the old files could not be put back: ${errorText(error)}`];
    return { ...outcome, status: 'broken', failures };
  }
}

/** One that did not run is told nothing. */
function wasAskedOfAsterisk(reloads: readonly ReloadOutcome[]): boolean {
  return reloads.some(({ step, state }) => state !== 'listed' && isOfAsterisk(step));
}

function unfinished(root: string): string | undefined {
  const journal = readJournal(root);
  if (journal === undefined) return undefined;
  return journal.confirmBy === undefined
    ? 'an apply was interrupted here'
    : `generation ${journal.generation} is not confirmed yet`;
}

/** Also where only the manifest would change: files that were as wanted without pbxc, or are gone already. */
function hasWork(plan: Plan, { manifest }: Target): boolean {
  const recorded = Object.keys(manifest?.files ?? {});
  const isAsRecorded = plan.files.length === recorded.length && plan.files.every(({ path }) => manifest?.files[path]);
  return !isAsRecorded || plan.files.some(({ action }) => action !== 'unchanged');
}
