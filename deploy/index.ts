/** What the command line needs of deploy. `diff.ts` is apart, so that only who shows a diff loads the library for it. */
export { type ApplyOptions, apply } from './apply.ts';
export { driftOf } from './drift.ts';
export { fill } from './fill.ts';
export type { HostAccess, HostApplyOptions, HostPlace, HostPlan, PlanOptions } from './host-access.ts';
export { HostError } from './host-error.ts';
export { hostOrder } from './host-order.ts';
export { localHost } from './local-host.ts';
export type { Outcome } from './outcome.ts';
export { type Plan, plan } from './plan.ts';
export { type Action, type Change, isWritten, type PlannedFile, type Reason } from './planned-file.ts';
export { commandLine, type ReloadStep } from './reload.ts';
export { artifactsIn, type Bundle, bundleOf, readBundle, requestOf } from './remote/bundle.ts';
export { serve } from './remote/serve.ts';
export { pbxcOverSsh, type SshReach } from './remote/ssh.ts';
export { sshFailure } from './remote/ssh-failure.ts';
export { sshHost } from './remote/ssh-host.ts';
export type { CommandResult, ReloadOutcome, RunCommand } from './run-reloads.ts';
export type { SecretChange } from './secret-changes.ts';
export { decryptAge, encryptAge } from './secrets/age.ts';
export { randomValue } from './secrets/derive.ts';
export { type ResolvedSecrets, resolveSecrets, type SecretValues } from './secrets/resolve.ts';
export {
  OLD_SITE_KEY_FILE,
  replaceSiteKey,
  SITE_KEY_FILE,
  SITE_KEY_VARIABLE,
  type SiteKey,
  saveSiteKey,
} from './secrets/site-key.ts';
export { digestKeyOf, fingerprintOf } from './secrets/site-key-record.ts';
export { readTarget, type Target, type TargetOptions } from './target.ts';
export { confirm } from './transaction/confirm.ts';
export { type Generation, type GenerationHead, generationNumbers, readGeneration } from './transaction/generation.ts';
export { generationFiles } from './transaction/generation-files.ts';
export { withLock } from './transaction/lock.ts';
export { type Recovery, recoverTarget } from './transaction/recover.ts';
export { applyRollback, planRollback, type Rollback } from './transaction/rollback.ts';
export { type Drift, type HostStatus, statusOf } from './transaction/status.ts';
