import type { ObjectChange } from '../../compiler/changes/object-change.ts';
import { printable } from '../../compiler/printable.ts';
import type { FileChange } from '../../deploy/file-changes.ts';
import { shortHash } from '../../deploy/git/revision.ts';
import { commandLine } from '../../deploy/reload.ts';
import type { Color, Paint } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import { diffText } from '../plan/diffs.ts';
import type { ComparedSide, Comparison } from './comparison.ts';
import { callWords, countsOf, fieldWords, type Mark, objectWords, placeOfChange } from './words.ts';

const signs = { added: '+', removed: '-', changed: '~', renamed: '>' } as const;
const colors: Readonly<Record<ObjectChange['action'], Color>> = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  renamed: 'cyan',
};
const mark: Mark = printable;

/** A comparison for people on a terminal: objects, what it means for callers, files, what is told to reload. */
export function comparisonText(comparison: Comparison, paint: Paint): string {
  const { base, head, objects, dangers, calls, files, reloads, renderer } = comparison;
  const lines = [paint('bold', `${sideWords(base)} -> ${sideWords(head)}: ${countsOf(objects)}`)];
  lines.push(...objectLines(objects, comparison, paint));
  if (dangers.length > 0) lines.push('', paint(['red', 'bold'], 'Look twice'));
  for (const { message } of dangers) lines.push(`  ${mark(message)}`);
  if (calls.length > 0) lines.push('', paint('bold', 'For callers'));
  for (const change of calls) lines.push(`  ${callWords(change, mark)}`);
  for (const side of [base, head]) {
    if (side.errors > 0)
      lines.push('', `${sideWords(side)} has ${plural(side.errors, 'error')}: its files are not compared.`);
  }
  const parts = [lines.map((line) => `${line}\n`).join(''), filesText(files, paint)];
  if (reloads.length > 0)
    parts.push(
      '\nThen the hosts are told:\n',
      ...reloads.map(({ command, cost }) => `  ${commandLine(command)}  ${cost}\n`),
    );
  if (renderer !== undefined) {
    parts.push(`\n${paint('bold', `Not from the site, but from pbxc ${renderer.pbxc} -> ${comparison.pbxc}`)}\n`);
    parts.push(filesText(renderer.files, paint));
  }
  return parts.join('');
}

/** What became of each object, and below it of its values. `site`: where its files are, seen from where pbxc was started. */
export function objectLines(objects: readonly ObjectChange[], where: Pick<Comparison, 'site'>, paint: Paint): string[] {
  return objects.flatMap((change) => {
    const name = paint(
      colors[change.action],
      `${signs[change.action]} ${change.action.padEnd(7)} ${objectWords(change, mark)}`,
    );
    return [
      `  ${name}  ${paint('dim', placeOfChange(change, where))}`.trimEnd(),
      ...change.fields.map((field) => `      ${fieldWords(field, mark)}`),
    ];
  });
}

function sideWords({ name, commit }: ComparedSide): string {
  if (commit === undefined) return printable(name);
  return commit.startsWith(name) ? shortHash(commit) : `${printable(name)} (${shortHash(commit)})`;
}

function filesText(files: readonly FileChange[], paint: Paint): string {
  return files.map(({ host, diff }) => diffText({ ...diff, path: `${host}:${diff.path}` }, paint)).join('');
}
