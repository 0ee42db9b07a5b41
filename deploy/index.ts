/** What the command line needs of deploy. `diff.ts` is apart, so that only who shows a diff loads the library for it. */
export { type ApplyOptions, apply } from './apply.ts';
export { fill } from './fill.ts';
export { HostError } from './host-error.ts';
export type { Outcome } from './outcome.ts';
export { type Plan, plan } from './plan.ts';
export type { Action, Change, PlannedFile, Reason } from './planned-file.ts';
export type { ReloadStep } from './reload.ts';
export type { CommandResult, ReloadOutcome, RunCommand } from './run-reloads.ts';
export { type ResolvedSecrets, resolveSecrets, type SecretValues } from './secrets/resolve.ts';
export { type SiteKey, saveSiteKey } from './secrets/site-key.ts';
export { readTarget, type Target, type TargetOptions } from './target.ts';
