import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Severity } from '../../compiler/diagnostic.ts';
import type { Place } from '../../compiler/source/place.ts';
import { version } from '../version.ts';
import { filePath, type Report } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), which GitHub code scanning and many editors read. */
export function sarif(report: Report): string {
  const rules = [...new Set(report.diagnostics.map((diagnostic) => diagnostic.rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'pbxc', version: version(), rules: rules.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map((diagnostic) => result(report, diagnostic, rules.indexOf(diagnostic.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule(name: string) {
  return {
    id: name,
    shortDescription: { text: name.replaceAll('-', ' ') },
    help: { text: helpOf(name) },
  };
}

function helpOf(name: string): string {
  if (name.startsWith('plan-')) return 'Explained in docs/applying.md of pbxc.';
  return `Explained in docs/rules.md of pbxc, under "${name}".`;
}

function result(report: Report, diagnostic: Diagnostic, ruleIndex: number) {
  const { place, hint, message, related = [] } = diagnostic;
  return {
    ruleId: diagnostic.rule,
    ruleIndex,
    level: levels[diagnostic.severity],
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: place === undefined ? [] : [location(report, place)],
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: other.message },
      ...location(report, other.place),
    })),
  };
}

function location(report: Report, place: Place) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(filePath(report, place.file)) },
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.line,
        endColumn: place.column + place.length,
      },
    },
  };
}

/** Relative as code scanning wants it, each part encoded; a site elsewhere on the disk becomes a `file:` URI. */
function uri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
