import type { CallChange } from '../../compiler/changes/compare-calls.ts';
import type { Danger } from '../../compiler/changes/dangers.ts';
import type { ObjectChange } from '../../compiler/changes/object-change.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { FileChange } from '../../deploy/file-changes.ts';
import type { ReloadStep } from '../../deploy/index.ts';

/** Two revisions of a site, compared: what every form of `pbxc diff` and `pbxc review` is made of. No secret is in it. */
export interface Comparison {
  readonly version: 1;
  /** The pbxc that compiled both. */
  readonly pbxc: string;
  /** The site's directory as seen from where pbxc was started; empty when it is the same. */
  readonly site: string;
  readonly environment?: string;
  readonly base: ComparedSide;
  readonly head: ComparedSide;
  readonly objects: readonly ObjectChange[];
  /** What is to be looked at twice. */
  readonly dangers: readonly Danger[];
  readonly calls: readonly CallChange[];
  readonly files: readonly FileChange[];
  /** What is told to the services of the hosts, and what it costs the people who are on the phone. */
  readonly reloads: readonly ReloadStep[];
  /** What pbxc says of the new revision and did not say of the old one, its errors all the same. */
  readonly diagnostics: readonly Diagnostic[];
  /** How the same site came out of another version of pbxc than this one; absent when nobody knows, or there was none. */
  readonly renderer?: RendererChange;
}

export interface ComparedSide {
  /** `origin/main`, or the directory. */
  readonly name: string;
  /** Absent for a directory. */
  readonly commit?: string;
  readonly errors: number;
}

/** What differs because of pbxc, whatever changed in the site. */
export interface RendererChange {
  /** The version that made what was published last, and from which commit of the site. */
  readonly pbxc: string;
  readonly commit: string;
  readonly files: readonly FileChange[];
}
