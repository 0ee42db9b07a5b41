import type { FileDiff } from '../../deploy/section-diffs.ts';
import type { Paint } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import type { HostWork } from './host-work.ts';

/** What changes inside of files, as unified diffs. A file that is new is not repeated here. */
export async function diffsText(work: HostWork, paint: Paint): Promise<string> {
  return (await work.diffs()).map((found) => diffText(found, paint)).join('');
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
