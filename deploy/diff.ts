import type { Artifact } from '../compiler/artifact.ts';
import { type DiffLine, diffLines, type Hunk } from './diff-lines.ts';
import { fill } from './fill.ts';
import { locator } from './locate.ts';
import { type Found, maskLines } from './mask.ts';
import type { PlannedFile } from './planned-file.ts';
import { readState } from './read-state.ts';
import { secretKeysOf } from './secret-keys.ts';
import type { SecretValues } from './secrets/resolve.ts';
import { pairSections, type SectionPair, splitSections } from './sections.ts';
import { shownText } from './shown-text.ts';
import type { Target } from './target.ts';
import { visible } from './visible.ts';

/** How a file changes, for people; a secret is a reference or `<not shown>` on both sides. */
export interface FileDiff {
  readonly path: string;
  readonly added: number;
  readonly removed: number;
  readonly sections: readonly SectionDiff[];
  /** How many more lines, changed ones and their neighbours, there would be to show. */
  readonly hidden: number;
}

export interface SectionDiff {
  /** How the section starts: `[alice](endpoint)`; empty for the lines before the first section. */
  readonly header: string;
  readonly hunks: readonly Hunk[];
}

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
  const reference = linesOf(artifact?.content ?? '');
  const filled = artifact === undefined ? [] : linesOf(fill(artifact, context.values));
  const isKept = file.action === 'unchanged' || file.reason === 'mode or owner differs';
  const before = isKept ? filled : foundLines(file, context.target);
  const found: Found = {
    drift: file.drift,
    sensitive: file.sensitive,
    secretKeys: knownSecretKeys(file, artifact, context.target),
    secretValues: context.secretValues,
  };

  let added = 0;
  let removed = 0;
  let hidden = 0;
  let room = limit;
  const sections: SectionDiff[] = [];
  for (const pair of pairSections(splitSections(before), splitSections(reference))) {
    const hunks: Hunk[] = [];
    for (const hunk of diffPair(pair, filled, found)) {
      added += countSign(hunk, '+');
      removed += countSign(hunk, '-');
      const lines = hunk.lines.slice(0, room);
      hidden += hunk.lines.length - lines.length;
      room -= lines.length;
      if (lines.length > 0) hunks.push({ ...hunk, lines: lines.map(visibleLine) });
    }
    const header = pair.after?.header ?? pair.before?.header ?? '';
    if (hunks.length > 0) sections.push({ header: visible(header), hunks });
  }
  return { path: file.path, added, removed, sections, hidden };
}

function diffPair({ before, after }: SectionPair, filled: readonly string[], found: Found): Hunk[] {
  const newStart = after?.start ?? 0;
  const newLines = after?.lines ?? [];
  const newFilled = filled.slice(newStart, newStart + newLines.length);
  const oldLines = before?.lines ?? [];
  if (oldLines.length === newLines.length && oldLines.every((line, index) => line === newFilled[index])) return [];
  return diffLines(maskLines(oldLines, newFilled, newLines, found), newLines, before?.start ?? 0, newStart);
}

function knownSecretKeys({ path }: PlannedFile, artifact: Artifact | undefined, target: Target): Set<string> {
  const keys = new Set(target.manifest?.files[path]?.secretKeys);
  if (artifact !== undefined) for (const key of secretKeysOf(artifact)) keys.add(key);
  return keys;
}

/** Nothing for a file that went meanwhile: the diff is for reading, and apply looks for itself. */
function foundLines(file: PlannedFile, target: Target): string[] {
  const location = locator(target.root)(file.path);
  if ('problem' in location) return [];
  const state = readState(location.file);
  return state.kind === 'file' ? linesOf(shownText(state.content)) : [];
}

function linesOf(content: string): string[] {
  const lines = content.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function countSign(hunk: Hunk, sign: DiffLine['sign']): number {
  let count = 0;
  for (const line of hunk.lines) if (line.sign === sign) count += 1;
  return count;
}

function visibleLine({ sign, text }: DiffLine): DiffLine {
  return { sign, text: visible(text) };
}
