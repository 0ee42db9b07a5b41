import { diff, diffContext } from '../../deploy/diff.ts';
import type { FileDiff } from '../../deploy/section-diffs.ts';
import type { Paint } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import type { HostWork } from './host-work.ts';

/** What changes inside of files, as unified diffs. A file that is new is not repeated here. */
export function diffsText(work: HostWork, paint: Paint): string {
  const context = diffContext(work.artifacts, work.secrets.values, work.target);
  const parts: string[] = [];
  for (const file of work.plan.files) {
    if (file.action === 'unchanged' || file.action === 'create') continue;
    if (file.reason === 'mode or owner differs') continue;
    parts.push(diffText(diff(file, context), paint));
  }
  return parts.join('');
}

/** One file's difference as a unified diff; what is folded is counted. */
export function diffText(found: FileDiff, paint: Paint): string {
  const lines = ['', paint('bold', `${found.path}  +${found.added} -${found.removed}`)];
  for (const section of found.sections) {
    for (const hunk of section.hunks) {
      lines.push(paint('cyan', `@@ -${hunk.oldLine} +${hunk.newLine} @@ ${section.header}`.trimEnd()));
      for (const { sign, text } of hunk.lines) {
        const line = `${sign}${text}`;
        lines.push(sign === '+' ? paint('green', line) : sign === '-' ? paint('red', line) : line);
      }
    }
  }
  if (found.hidden > 0) lines.push(paint('dim', `  and ${plural(found.hidden, 'more line')}`));
  return lines.map((line) => `${line}\n`).join('');
}
