import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { escapeXml } from '../../compiler/xml.ts';
import { countOf, filePath, type Report } from './report.ts';
import { summary } from './summary.ts';

/** JUnit XML, which nearly every CI system shows: a failed case for each error, a passed one with output for the rest. */
export function junit(report: Report): string {
  const cases = report.diagnostics.map((diagnostic) => testCase(report, diagnostic));
  if (cases.length === 0) cases.push(`    <testcase classname="pbxc" name="${escapeXml(summary(report))}"/>`);
  const counts = `tests="${cases.length}" failures="${countOf(report.diagnostics, 'error')}"`;
  const name = escapeXml(report.name ?? 'pbxc check');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${counts}>`,
    `  <testsuite name="${name}" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(report: Report, diagnostic: Diagnostic): string {
  const { place, hint } = diagnostic;
  const file = filePath(report, place?.file ?? '');
  const where = place === undefined ? file : `${file}:${place.line}:${place.column}`;
  const name = `    <testcase classname="${escapeXml(diagnostic.rule)}" name="${escapeXml(`${where} ${diagnostic.message}`)}" file="${escapeXml(file)}">`;
  const detail = escapeXml([`${where} ${diagnostic.message}`, hint ?? ''].join('\n').trimEnd());
  const body =
    diagnostic.severity === 'error'
      ? `<failure type="${escapeXml(diagnostic.rule)}" message="${escapeXml(diagnostic.message)}">${detail}</failure>`
      : `<system-out>${detail}</system-out>`;
  return `${name}\n      ${body}\n    </testcase>`;
}
