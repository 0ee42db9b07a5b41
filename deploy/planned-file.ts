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
  /** What telling it costs the people who are on the phone; absent where nothing is told. */
  readonly cost?: string;
  /** The file holds a secret, before or after. */
  readonly sensitive: boolean;
  readonly mode?: Change;
  readonly owner?: Change;
  /** `contentDigest` of the site's side: which version of the site was planned. Absent for what is removed. */
  readonly content?: string;
  /** `digestOf` the file that was found; absent when there was none, or the host has no key yet. */
  readonly oldDigest?: string;
  /** `filledDigest` of what is to be there, secrets and all; absent for what is removed, and while there is no key. */
  readonly newDigest?: string;
}

/** Whether its content is written, rather than left as it is. */
export function isWritten({ action, reason }: Pick<PlannedFile, 'action' | 'reason'>): boolean {
  return action === 'create' || (action === 'change' && reason !== 'mode or owner differs');
}

/** Octal permission bits or `user:group`; `from` is absent for a new file. */
export interface Change {
  readonly from?: string;
  readonly to: string;
}
