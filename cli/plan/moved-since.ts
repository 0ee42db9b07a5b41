import { shortHash } from '../../deploy/git/revision.ts';
import type { PlanDocument, PlannedSite } from './document.ts';

/** What moved in Git since a plan was made, as a line; nothing when that did not. */
export function movedSince({ site: planned }: PlanDocument, { site: now }: PlanDocument): string {
  if (planned.commit === now.commit && planned.edited === now.edited) return '';
  return `The plan is of a site at ${commitWords(planned)}, which is now at ${commitWords(now)}.\n`;
}

function commitWords({ commit, edited }: PlannedSite): string {
  if (commit === undefined) return 'no commit';
  return edited === true ? `${shortHash(commit)}, edited` : shortHash(commit);
}
