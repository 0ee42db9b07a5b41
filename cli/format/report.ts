import { posix } from 'node:path';
import type { Diagnostic, Severity } from '../../compiler/diagnostic.ts';
import type { SourceFile } from '../../compiler/source/place.ts';

/** What the formats of `pbxc check` print. */
export interface Report {
  /** What made it; `pbxc check` when left out. */
  readonly name?: string;
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly fileCount: number;
  /** The site's directory as seen from where pbxc was started; empty when it is the same. */
  readonly site: string;
}

/** A file of the site as seen from where pbxc was started, so that editors and CI systems find it. */
export function filePath(report: Pick<Report, 'site'>, file: string): string {
  return file === '' || file.startsWith('preset:') ? file || report.site || '.' : posix.join(report.site, file);
}

export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  let count = 0;
  for (const diagnostic of diagnostics) if (diagnostic.severity === severity) count++;
  return count;
}
