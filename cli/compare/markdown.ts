import type { ObjectChange } from '../../compiler/changes/object-change.ts';
import type { FileChange } from '../../deploy/file-changes.ts';
import { shortHash } from '../../deploy/git/revision.ts';
import { commandLine } from '../../deploy/reload.ts';
import type { FileDiff } from '../../deploy/section-diffs.ts';
import { filePath } from '../format/report.ts';
import { plural } from '../format/summary.ts';
import { code, fenced } from '../markdown/inline.ts';
import type { ComparedSide, Comparison } from './comparison.ts';
import { room } from './room.ts';
import { callWords, countsOf, fieldWords, objectWords, placeOfChange } from './words.ts';

/** What a comment of GitHub or GitLab holds, with some to spare for the tag it is found by (65,536 characters). */
export const COMMENT_BUDGET = 60_000;

/**
 * A comparison as a comment of a pull request, the most important first: what it means, for whom, which problems come, what is
 * reloaded, and the files. What has no room any more is counted, never just left out.
 */
export function comparisonMarkdown(comparison: Comparison, budget = COMMENT_BUDGET): string {
  const { objects, dangers, calls, diagnostics, files, reloads, renderer } = comparison;
  const page = room(budget);
  page.add(`## ${title(comparison)}\n\n${summaryOf(comparison)}\n`);
  page.list(
    '\n### Problems\n\n',
    'more problem',
    diagnostics.map((each) => problemLine(each, comparison)),
    budget / 4,
  );
  page.list(
    '\n### Look twice\n\n',
    'more danger',
    dangers.map(({ kind, message }) => `- **${kind}** ${code(message)}\n`),
    budget / 8,
  );
  page.list(
    '\n### For callers\n\n',
    'more number',
    calls.map((call) => `- ${callWords(call, code)}\n`),
    budget / 4,
  );
  page.list(
    '\n### Objects\n\n',
    'more object',
    objects.map((change) => objectBlock(change, comparison)),
    budget / 2,
  );
  page.list(
    '\n### Reloads\n\n',
    'more reload',
    reloads.map(({ command, cost }) => `- ${code(commandLine(command))}: ${cost}\n`),
    budget / 8,
  );
  page.list(`\n### ${plural(files.length, 'file')}\n\n`, 'more file', files.map(fileBlock), budget);
  if (renderer !== undefined) {
    const head = `\n### Not from the site, but from pbxc ${code(renderer.pbxc)} -> ${code(comparison.pbxc)}\n\n`;
    page.list(head, 'more file', renderer.files.map(fileBlock), budget);
  }
  return page.text();
}

function title({ objects, head }: Comparison): string {
  if (head.errors > 0) return `The PBX: ${plural(head.errors, 'error')}`;
  return objects.length === 0 ? 'The PBX: no change' : `The PBX: ${countsOf(objects)}`;
}

function summaryOf({ base, head, calls, files, diagnostics, site, environment }: Comparison): string {
  const numbers =
    calls.length === 0 ? '' : ` and what ${plural(calls.length, 'number')} reach${calls.length === 1 ? 'es' : ''}`;
  const what = `${plural(files.length, 'file')} of the hosts${numbers} differ${files.length === 1 && calls.length === 0 ? 's' : ''}`;
  const where = [head.commit === undefined ? '' : site, environment ?? ''].filter((part) => part !== '').map(code);
  const about = where.length === 0 ? '' : ` of ${where.join(' with ')}`;
  const sentences = [`Between ${sideWords(base)} and ${sideWords(head)}${about}, ${what}.`];
  if (diagnostics.length > 0) sentences.push(`${plural(diagnostics.length, 'new problem')}: see below.`);
  for (const side of [base, head]) {
    if (side.errors > 0)
      sentences.push(`${sideWords(side)} has ${plural(side.errors, 'error')}, so files are not compared.`);
  }
  return sentences.join(' ');
}

function sideWords({ name, commit }: ComparedSide): string {
  if (commit === undefined) return code(name);
  return commit.startsWith(name) ? code(shortHash(commit)) : `${code(name)} (${code(shortHash(commit))})`;
}

function problemLine(
  { severity, rule, message, place, hint }: Comparison['diagnostics'][number],
  { site }: Comparison,
): string {
  const where = place === undefined ? '' : ` (${code(`${filePath({ site }, place.file)}:${place.line}`)})`;
  const out = hint === undefined ? '' : `; ${code(hint)}`;
  return `- **${severity === 'info' ? 'note' : severity}** ${rule}: ${code(message)}${where}${out}\n`;
}

/** What became of an object and its values, as an item of a list. */
export function objectBlock(change: ObjectChange, site: Pick<Comparison, 'site'>): string {
  const where = placeOfChange(change, site);
  const head = `- **${change.action}** ${objectWords(change, code)}${where === '' ? '' : ` (${code(where)})`}\n`;
  return head + change.fields.map((field) => `  - ${fieldWords(field, code)}\n`).join('');
}

const words: Readonly<Record<FileChange['action'], string>> = { create: 'new', change: 'changed', remove: 'removed' };

function fileBlock({ host, path, action, diff }: FileChange): string {
  return `${code(`${host}:${path}`)} ${words[action]}, +${diff.added} -${diff.removed}\n\n${diffBlock(diff)}`;
}

/** A file's difference, folded. Its name stands outside of the fold's HTML, in which Markdown would not be read. */
export function diffBlock(diff: FileDiff): string {
  const lines = diff.sections.flatMap(({ header, hunks }) =>
    hunks.flatMap(({ oldLine, newLine, lines }) => [
      `@@ -${oldLine} +${newLine} @@ ${header}`.trimEnd(),
      ...lines.map(({ sign, text }) => `${sign}${text}`),
    ]),
  );
  if (diff.hidden > 0) lines.push(`  and ${plural(diff.hidden, 'more line')}`);
  return `<details><summary>show</summary>\n\n${fenced(lines, 'diff')}\n</details>\n\n`;
}
