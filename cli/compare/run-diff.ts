import { type Revision, resolveRevision } from '../../deploy/git/revision.ts';
import { exitCode } from '../exit-code.ts';
import { paintFor } from '../format/paint.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { type Progress, progress } from '../progress.ts';
import { type Site, siteAt } from '../site.ts';
import { compare } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { comparisonMarkdown } from './markdown.ts';
import { sidesOf } from './side.ts';
import { comparisonText } from './text.ts';

/** `pbxc diff`. */
export async function runDiff(input: Input, io: Io): Promise<number> {
  const site = siteAt(input.text('site'), input, io);
  const [base = 'HEAD', head] = input.args;
  const revisions = [base, ...(head === undefined ? [] : [head])].map((asked) => resolveRevision(site.dir, asked));
  const comparison = compareRevisions(site, revisions, progress(io));
  io.out.write(formatted(comparison, input.text('format') ?? 'text', io));
  return codeOf(comparison, input.flag('detailed-exitcode'));
}

/** Two revisions, or one and the directory as it lies there. */
function compareRevisions(site: Site, [base, head]: readonly Revision[], step: Progress): Comparison {
  if (base === undefined) throw new Error('there is nothing to compare with');
  const [before, after] = sidesOf(site, base, head);
  step('comparing');
  return compare(site, before, after, undefined);
}

export function formatted(comparison: Comparison, format: string, io: Io): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(comparison, undefined, 2)}\n`;
    case 'markdown':
      return comparisonMarkdown(comparison);
    default:
      return comparisonText(comparison, paintFor(io.out, io.env));
  }
}

/** A revision with errors is told as such, whatever differs. */
export function codeOf({ head, objects, files }: Comparison, isDetailed: boolean): number {
  if (head.errors > 0) return exitCode.invalid;
  return isDetailed && objects.length + files.length > 0 ? exitCode.pending : exitCode.done;
}
