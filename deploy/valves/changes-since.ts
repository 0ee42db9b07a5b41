import { type ComparedSite, compareDocuments } from '../../compiler/changes/compare-sites.ts';
import type { ObjectChange } from '../../compiler/changes/object-change.ts';
import { keptFrom } from '../kept-bytes.ts';

/** What changes since the site that a host has. */
export interface ChangesSince {
  /** Undefined where it is not known what the host has. */
  readonly before: ComparedSite | undefined;
  readonly after: ComparedSite;
  readonly objects: readonly ObjectChange[];
}

export function changesSince(applied: Buffer | undefined, after: ComparedSite): ChangesSince {
  const before = applied === undefined ? undefined : keptFrom(applied, after);
  return { before, after, objects: before === undefined ? [] : compareDocuments(before, after) };
}
