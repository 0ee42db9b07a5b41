import { countOf, type Report } from './report.ts';

/** The closing line: `3 errors, 1 warning in 12 files`. */
export function summary(report: Report): string {
  const files = plural(report.fileCount, 'file');
  const counts = [
    counted(countOf(report.diagnostics, 'error'), 'error'),
    counted(countOf(report.diagnostics, 'warning'), 'warning'),
    counted(countOf(report.diagnostics, 'info'), 'note'),
  ].filter((part) => part !== '');
  return counts.length === 0 ? `No problems in ${files}` : `${counts.join(', ')} in ${files}`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : plural(count, noun);
}

/** `1 file`, `12 files`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
