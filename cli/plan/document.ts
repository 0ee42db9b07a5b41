import type { ObjectChange } from '../../compiler/changes/object-change.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { Plan, ReloadStep } from '../../deploy/index.ts';
import type { FileDiff } from '../../deploy/section-diffs.ts';
import type { PlannedDanger } from '../../deploy/valves/dangers-in.ts';

/**
 * What apply would do, for all hosts: what `pbxc plan` prints as JSON and keeps in a file, and every other form is made of. Its
 * JSON Schema is `schema/plan.schema.json`. No secret is in it, nor a digest that betrays one.
 */
export interface PlanDocument {
  readonly version: 1;
  /** The pbxc that made it. */
  readonly pbxc: string;
  readonly site: PlannedSite;
  /** The directory that stands for `/` of the host, seen from where `site.folder` is. */
  readonly root: string | null;
  /** All that is done, in its order. */
  readonly steps: readonly PlanStep[];
  /** By name. */
  readonly hosts: readonly PlannedHost[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlannedSite {
  /** Seen from the directory of the plan's file, or from where pbxc was started; with `/`. */
  readonly folder: string;
  readonly environment: string | null;
  /** Absent for a site that is not in Git. */
  readonly commit?: string;
  /** Something of it is not committed. */
  readonly edited?: boolean;
  /** How many files it is made of. */
  readonly files: number;
  readonly users: number;
  readonly routes: number;
  readonly queues: number;
}

/** A host of a plan. */
export interface PlannedHost extends Plan {
  readonly place: { readonly kind: 'here' | 'directory' | 'ssh'; readonly target?: string };
  /** What changes since the site that was applied last; empty where that is not known. */
  readonly objects: readonly ObjectChange[];
  readonly dangers: readonly PlannedDanger[];
  /** What changes inside of files; absent where nobody is to read it. */
  readonly diffs?: readonly FileDiff[];
}

export interface PlanStep {
  /** From 1; hosts of one round are done at once. */
  readonly round: number;
  readonly host: string;
  readonly do: 'keep' | 'write' | 'adjust' | 'remove' | 'check' | 'tell' | 'look';
  readonly paths?: readonly string[];
  readonly command?: ReloadStep['command'];
  /** What telling a service costs the people who are on the phone. */
  readonly cost?: string;
}
