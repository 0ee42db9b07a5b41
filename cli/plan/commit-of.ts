import { tryGit } from '../../deploy/git/git.ts';
import { tipOf } from '../../deploy/git/revision.ts';
import type { PlannedSite } from './document.ts';

/** The commit that a site is at, and whether something of it is not committed; nothing for one that is not in Git. */
export function commitOf(dir: string): Pick<PlannedSite, 'commit' | 'edited'> {
  try {
    const commit = tipOf(dir, 'HEAD');
    if (commit === undefined) return {};
    return { commit, edited: tryGit(dir, ['status', '--porcelain', '--', '.']).stdout.length > 0 };
  } catch {
    // Git is not there: a site need not be in it.
    return {};
  }
}
