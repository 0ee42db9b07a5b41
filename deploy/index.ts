/** What the command line needs of deploy. `diff.ts` is apart, so that only who shows a diff loads the library for it. */
export { type ApplyOptions, apply } from './apply.ts';
export { driftOf } from './drift.ts';
export { fill } from './fill.ts';
export { HostError } from './host-error.ts';
export type { Outcome } from './outcome.ts';
export { type Plan, plan } from './plan.ts';
export type { Action, Change, PlannedFile, Reason } from './planned-file.ts';
export { commandLine, type ReloadStep } from './reload.ts';
export type { CommandResult, ReloadOutcome, RunCommand } from './run-reloads.ts';
export { type ResolvedSecrets, resolveSecrets, type SecretValues } from './secrets/resolve.ts';
export { type SiteKey, saveSiteKey } from './secrets/site-key.ts';
export { readTarget, type Target, type TargetOptions } from './target.ts';
export { confirm } from './transaction/confirm.ts';
export { type Generation, generationNumbers, readGeneration } from './transaction/generation.ts';
export { withLock } from './transaction/lock.ts';
export { type Recovery, recoverTarget } from './transaction/recover.ts';
export { applyRollback, planRollback, type Rollback } from './transaction/rollback.ts';
export { type Drift, type HostStatus, statusOf } from './transaction/status.ts';
