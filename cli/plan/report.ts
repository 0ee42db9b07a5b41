import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { commandLine, driftOf } from '../../deploy/index.ts';
import { objectWords } from '../compare/words.ts';
import type { Report } from '../format/report.ts';
import type { PlanDocument, PlannedHost } from './document.ts';

/**
 * A plan as findings, for what shows those: an error where apply would refuse or fail, a warning for what is to be looked at
 * twice, notes for what changes, each at its place in the site if it has one; then what pbxc says of the site.
 */
export function planReport({ hosts, site, diagnostics }: PlanDocument): Report {
  return {
    name: 'pbxc plan',
    diagnostics: [...hosts.flatMap(findings), ...diagnostics],
    sources: new Map(),
    fileCount: site.files,
    site: site.folder === '.' ? '' : site.folder,
  };
}

function findings(host: PlannedHost): Diagnostic[] {
  const about = (message: string): string => `${host.host}: ${message}`;
  return [
    ...host.problems.map((problem) => finding('plan-problem', 'error', about(problem))),
    ...driftOf(host).map((words) => finding('plan-hand-edit', 'error', about(words), 'give --overwrite-drift')),
    ...host.dangers.map(({ kind, message, stops }) =>
      stops
        ? finding('plan-danger', 'error', about(message), `give --allow ${kind}`)
        : finding('plan-danger', 'warning', about(message)),
    ),
    ...host.objects.map((change): Diagnostic => {
      const place = change.after ?? change.before;
      const words = objectWords(change, (text) => `"${text}"`);
      const message = about(change.action === 'renamed' ? words : `${words} is ${change.action}`);
      return { ...finding('plan-object', 'info', message), ...(place !== undefined && { place }) };
    }),
    ...host.secrets.map(({ name, change }) =>
      finding('plan-secret', 'info', about(`secret "${name}" ${change === 'changes' ? 'changes' : `is ${change}`}`)),
    ),
    ...host.files
      .filter(({ action }) => action !== 'unchanged')
      .map(({ path, action, reason }) => finding('plan-file', 'info', about(`${action} ${path}: ${reason}`))),
    ...host.reloads.map(({ command, cost }) =>
      finding('plan-reload', 'info', about(`${commandLine(command)}: ${cost}`)),
    ),
  ];
}

function finding(rule: string, severity: Diagnostic['severity'], message: string, hint?: string): Diagnostic {
  return { rule, severity, message, ...(hint !== undefined && { hint }) };
}
