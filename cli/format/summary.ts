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
  // Not `toLocaleString`: it loads the data of a language first, for 6 ms.
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits} ${noun}${count === 1 ? '' : 's'}`;
}
