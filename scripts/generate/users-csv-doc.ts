import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Column, columnNames, columns } from '../../compiler/source/csv/columns.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';

const title = '## The columns\n';

/** `docs/users-csv.md`: written by hand down to the table of the columns, which is made from what reads them. */
export function usersCsvDoc(): string {
  const text = readFileSync(join(packageRoot(), 'docs/users-csv.md'), 'utf8');
  const rows = columnNames.map((name) => row(name, columns[name]));
  const head = [
    '<!-- Made from compiler/source/csv/columns.ts by npm run generate. -->',
    '',
    '| column | kind | form | becomes |',
  ];
  return `${text.slice(0, text.indexOf(title))}${title}\n${[...head, '|---|---|---|---|', ...rows].join('\n')}\n`;
}

const kinds: Readonly<Record<Column['thing'], string>> = {
  user: 'user',
  account: 'account',
  line: 'line',
  number: 'incoming call',
  mailbox: 'mailbox',
};

function row(name: string, column: Column): string {
  const shown = column.isRequired === true ? `**\`${name}\`**` : `\`${name}\``;
  return `| ${shown} | ${kinds[column.thing]} | ${column.form} | ${becomes(column)} |`;
}

function becomes(column: Column): string {
  const { lost, usual } = column;
  if (lost === undefined) return place(column);
  return `nothing: ${lost}${usual === undefined ? '' : `; of ${usual} nothing is missed`}`;
}

function place({ thing, to, partOf }: Column): string {
  if (to === undefined) return partOf ?? '';
  if (thing === 'number') return `\`routes.incoming.NAME.${to === 'timeout' ? 'to.timeout' : to}\``;
  return `\`users.NAME.${thing === 'mailbox' ? 'voicemail.' : ''}${to}\``;
}
