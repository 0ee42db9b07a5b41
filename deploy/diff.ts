import type { Artifact } from '../compiler/artifact.ts';
import { changedPart } from './changed-part.ts';
import { diffLines, type Hunk, hasSameLines } from './diff-lines.ts';
import { fill } from './fill.ts';
import { locator } from './locate.ts';
import { type Found, maskLines } from './mask.ts';
import type { PlannedFile } from './planned-file.ts';
import { readState } from './read-state.ts';
import { secretKeysOf } from './secret-keys.ts';
import type { SecretValues } from './secrets/resolve.ts';
import { type FileDiff, linesOf, sectionDiffs } from './section-diffs.ts';
import type { Section, SectionPair } from './sections.ts';
import { shownText } from './shown-text.ts';
import type { Target } from './target.ts';

/** What all diffs of a host need; `diffContext` makes it, once. */
export interface DiffContext {
  readonly artifacts: ReadonlyMap<string, Artifact>;
  readonly values: SecretValues;
  readonly secretValues: ReadonlySet<string>;
  readonly target: Target;
}

export function diffContext(artifacts: readonly Artifact[], values: SecretValues, target: Target): DiffContext {
  const byPath = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  return { artifacts: byPath, values, secretValues: new Set(values.values()), target };
}

/** The difference that a file of a plan stands for. At most `limit` lines of it are returned. */
export function diff(file: PlannedFile, context: DiffContext, limit = 200): FileDiff {
  const artifact = context.artifacts.get(file.path);
  const isKept = file.action === 'unchanged' || file.reason === 'mode or owner differs';
  const wanted = artifact === undefined ? '' : fill(artifact, context.values);
  const part = changedPart(isKept ? wanted : foundText(file, context.target), wanted);
  const filled = linesOf(part.after);
  // A secret is on one line, as its reference is.
  const reference = linesOf(artifact?.content ?? '').slice(part.start, part.start + filled.length);
  const found: Found = {
    drift: file.drift,
    sensitive: file.sensitive,
    secretKeys: knownSecretKeys(file, artifact, context.target),
    secretValues: context.secretValues,
  };

  return sectionDiffs(
    file.path,
    linesOf(part.before),
    reference,
    (pair) => diffPair(pair, part.start, filled, found),
    limit,
  );
}

/** `start`: how many lines of both files stand in front of what is compared. */
function diffPair({ before, after }: SectionPair, start: number, filled: readonly string[], found: Found): Hunk[] {
  const newStart = after?.start ?? 0;
  const newLines = after?.lines ?? [];
  const newFilled = filled.slice(newStart, newStart + newLines.length);
  const oldLines = before?.lines ?? [];
  if (oldLines.length === newLines.length && hasSameLines(oldLines, newFilled)) return [];
  const masked = maskLines(oldLines, newFilled, newLines, found);
  const startOf = (section: Section | undefined): number => (section === undefined ? 0 : start + section.start);
  return diffLines(masked, newLines, startOf(before), startOf(after));
}

function knownSecretKeys({ path }: PlannedFile, artifact: Artifact | undefined, target: Target): Set<string> {
  const keys = new Set(target.manifest?.files[path]?.secretKeys);
  if (artifact !== undefined) for (const key of secretKeysOf(artifact)) keys.add(key);
  return keys;
}

/** Nothing for a file that went meanwhile: the diff is for reading, and apply looks for itself. */
function foundText(file: PlannedFile, target: Target): string {
  const location = locator(target.root)(file.path);
  if ('problem' in location) return '';
  const state = readState(location.file);
  return state.kind === 'file' ? shownText(state.content) : '';
}
