import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { countOf, filePath, type Report } from './report.ts';
import { summary } from './summary.ts';

/** JUnit XML, which nearly every CI system shows: a failed case for each error, a passed one with output for the rest. */
export function junit(report: Report): string {
  const cases = report.diagnostics.map((diagnostic) => testCase(report, diagnostic));
  if (cases.length === 0) cases.push(`    <testcase classname="pbxc" name="${xml(summary(report))}"/>`);
  const counts = `tests="${cases.length}" failures="${countOf(report.diagnostics, 'error')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="pbxc check" ${counts}>`,
    `  <testsuite name="pbxc check" ${counts}>`,
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
  const name = `    <testcase classname="${xml(diagnostic.rule)}" name="${xml(`${where} ${diagnostic.message}`)}" file="${xml(file)}">`;
  const detail = xml([`${where} ${diagnostic.message}`, hint ?? ''].join('\n').trimEnd());
  const body =
    diagnostic.severity === 'error'
      ? `<failure type="${xml(diagnostic.rule)}" message="${xml(diagnostic.message)}">${detail}</failure>`
      : `<system-out>${detail}</system-out>`;
  return `${name}\n      ${body}\n    </testcase>`;
}

/** Characters XML 1.0 cannot say at all, not even escaped. */
const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(unspeakable, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
