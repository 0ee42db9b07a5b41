import type { Reload } from '../compiler/artifact.ts';

export type Action = 'create' | 'change' | 'unchanged' | 'remove';

export type Reason =
  | 'new in the site'
  | 'deleted by hand'
  | 'differs'
  | 'edited by hand'
  | 'not written by pbxc'
  | 'mode or owner differs'
  | 'as wanted'
  | 'gone from the site';

/** What becomes of one file of a host. */
export interface PlannedFile {
  readonly path: string;
  readonly action: Action;
  readonly reason: Reason;
  /** The file is not as pbxc left it, so what somebody did to it goes. */
  readonly drift: boolean;
  readonly reload: Reload;
  /** The file holds a secret, before or after. */
  readonly sensitive: boolean;
  readonly mode?: Change;
  readonly owner?: Change;
  /** `contentDigest` of the artifact that is to be written: which version of the site was planned. */
  readonly content?: string;
  /** `digestOf` the file that was found; absent when there was none, or the host has no key yet. */
  readonly found?: string;
}

/** Octal permission bits or `user:group`; `from` is absent for a new file. */
export interface Change {
  readonly from?: string;
  readonly to: string;
}
