import type { Artifact } from '../compiler/artifact.ts';
import type { Diagnostic } from '../compiler/diagnostic.ts';
import type { NamedCertificate } from '../compiler/network/certificates.ts';
import type { ApplyOptions } from './apply.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { SecretValues } from './secrets/resolve.ts';
import type { FileDiff } from './section-diffs.ts';
import type { Recovery } from './transaction/recover.ts';

/** A host of a site, wherever it is: the same work, done by the pbxc of the machine that it is about. */
export interface HostAccess {
  readonly place: HostPlace;
  /** Compares. With `recover`, an apply that was interrupted there is undone first. */
  plan(host: string, artifacts: readonly Artifact[], values: SecretValues, options?: PlanOptions): Promise<HostPlan>;
  apply(plan: Plan, artifacts: readonly Artifact[], values: SecretValues, options: HostApplyOptions): Promise<Outcome>;
}

export interface PlanOptions {
  readonly recover?: boolean;
  /** Of the digests of a host that has no key of its own yet; it must be as secret as the site key. */
  readonly digestKey?: Buffer;
  /** What to look at besides the files that pbxc writes. */
  readonly certificates?: readonly NamedCertificate[];
}

export type HostPlace =
  | { readonly kind: 'here' }
  /** A directory that stands for `/`. */
  | { readonly kind: 'directory'; readonly root: string }
  /** What `ssh` is told. */
  | { readonly kind: 'ssh'; readonly target: string };

export interface HostPlan {
  readonly plan: Plan;
  /** What is wrong on the host with what the site names there: `certificateFindings`. */
  readonly findings: readonly Diagnostic[];
  /** What was undone on the way. */
  readonly recovered?: Recovery;
  /** `ApplyOptions.site` of the last apply; absent where none was, or an older pbxc did it. */
  readonly site?: Buffer;
  /** What changes inside of files; without secrets. */
  diffs(): Promise<readonly FileDiff[]>;
}

/** What can be asked of a host that may be far away. */
export type HostApplyOptions = Pick<
  ApplyOptions,
  'overwriteDrift' | 'siteKey' | 'newSiteKey' | 'confirmWithin' | 'source' | 'pbxc' | 'site' | 'digestKey' | 'onStep'
>;
