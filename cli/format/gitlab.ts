import type { Diagnostic, Severity } from '../../compiler/diagnostic.ts';
import { sha256 } from '../../compiler/sha256.ts';
import { filePath, type Report } from './report.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report, which a merge request shows beside the lines. */
export function gitlab(report: Report): string {
  const seen = new Map<string, number>();
  const issues = report.diagnostics.map((diagnostic) => ({
    description: described(diagnostic),
    check_name: diagnostic.rule,
    fingerprint: fingerprint(diagnostic, seen),
    severity: severities[diagnostic.severity],
    location: {
      path: filePath(report, diagnostic.place?.file ?? ''),
      lines: { begin: diagnostic.place?.line ?? 1 },
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

function described(diagnostic: Diagnostic): string {
  return diagnostic.hint === undefined ? diagnostic.message : `${diagnostic.message}: ${diagnostic.hint}`;
}

/** The same problem keeps its fingerprint when lines move, so line numbers stay out; equal problems are counted. */
function fingerprint(diagnostic: Diagnostic, seen: Map<string, number>): string {
  const { file = '', path = '' } = diagnostic.place ?? {};
  const identity = JSON.stringify([diagnostic.rule, file, path, diagnostic.message]);
  const count = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, count);
  return sha256(`${identity}#${count}`);
}
