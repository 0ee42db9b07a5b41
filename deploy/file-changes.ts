import type { Artifact, Reload } from '../compiler/artifact.ts';
import { changedPartOf, type InParts, isSameText } from './changed-part.ts';
import { diffLines, type Hunk, hasSameLines } from './diff-lines.ts';
import { type FileDiff, linesOf, sectionDiffs } from './section-diffs.ts';
import type { Section, SectionPair } from './sections.ts';

/** How a file of a host differs between two revisions of a site. Its secrets are references, as artifacts have them. */
export interface FileChange {
  readonly host: string;
  readonly path: string;
  readonly action: 'create' | 'change' | 'remove';
  readonly reload: Reload;
  readonly diff: FileDiff;
}

/** What of an artifact is compared. */
export type ComparedFile = Pick<Artifact, 'host' | 'path' | 'content' | 'parts' | 'mode' | 'reload'>;

/** Which files differ between two revisions, by host and path. Of each diff at most `limit` lines are kept; the rest is counted. */
export function fileChanges(
  before: readonly ComparedFile[],
  after: readonly ComparedFile[],
  limit = 200,
): FileChange[] {
  const old = byName(before);
  const now = byName(after);
  const changes: FileChange[] = [];
  for (const name of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const was = old.get(name);
    const is = now.get(name);
    const artifact = is ?? was;
    if (artifact === undefined || (was !== undefined && is !== undefined && isSameFile(was, is))) continue;
    const action = was === undefined ? 'create' : is === undefined ? 'remove' : 'change';
    const { host, path, reload } = artifact;
    const diff = diffContents(path, was ?? nothing, is ?? nothing, limit);
    changes.push({ host, path, action, reload, diff });
  }
  return changes;
}

const nothing: InParts = { content: '' };

function isSameFile(before: ComparedFile, after: ComparedFile): boolean {
  return before.mode === after.mode && isSameText(before, after);
}

/** How two texts of a file differ. */
export function diffContents(path: string, before: InParts, after: InParts, limit: number): FileDiff {
  const part = changedPartOf(before, after);
  const hunksOf = (pair: SectionPair): Hunk[] => {
    if (pair.before !== undefined && pair.after !== undefined && hasSameLines(pair.before.lines, pair.after.lines))
      return [];
    const startOf = (section: Section | undefined): number => (section === undefined ? 0 : part.start + section.start);
    return diffLines(pair.before?.lines ?? [], pair.after?.lines ?? [], startOf(pair.before), startOf(pair.after));
  };
  return sectionDiffs(path, linesOf(part.before), linesOf(part.after), hunksOf, limit);
}

function byName(artifacts: readonly ComparedFile[]): Map<string, ComparedFile> {
  return new Map(artifacts.map((artifact) => [`${artifact.host}${artifact.path}`, artifact]));
}
