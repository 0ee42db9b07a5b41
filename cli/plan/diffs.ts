import type { FileDiff } from '../../deploy/section-diffs.ts';
import type { Paint } from '../format/paint.ts';
import { plural } from '../format/summary.ts';

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
