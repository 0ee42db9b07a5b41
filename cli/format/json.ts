import { countOf, type Report } from './report.ts';

/** For programs: everything pbxc knows, file names relative to `site`. */
export function json(report: Report): string {
  const document = {
    version: 1,
    site: report.site,
    files: report.fileCount,
    errors: countOf(report.diagnostics, 'error'),
    warnings: countOf(report.diagnostics, 'warning'),
    notes: countOf(report.diagnostics, 'info'),
    diagnostics: report.diagnostics,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
