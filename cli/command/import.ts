import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { compareDiagnostics } from '../../compiler/sort-diagnostics.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { countOf } from '../format/report.ts';
import { text } from '../format/text.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { seenFrom } from '../seen-from.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'turn a spreadsheet of users into YAML',
  args: 'users FILE',
  maxArgs: 2,
  about: [
    'FILE is CSV with the columns of docs/users-csv.md. The YAML goes to standard output, or into files in which comments,',
    'order and what the spreadsheet does not speak of stay as they are. With an error in FILE nothing is written.',
  ].join('\n'),
  options: {
    output: { type: 'text', short: 'o', value: 'FILE', about: 'write to a file, which may hold other things already' },
    into: {
      type: 'text',
      value: 'SITE',
      about: 'change the users of a site where they stand; new ones go to its users.yaml',
    },
  },
  examples: [
    { line: 'pbxc import users people.csv -o users.yaml', about: 'the users of people.csv as YAML' },
    { line: 'pbxc import users people.csv --into site', about: 'the same into the site in ./site' },
  ],
  async run(input, io) {
    const file = fileOf(input);
    const document = await readDocument(resolve(io.cwd, file), io);
    const output = input.text('output');
    const into = input.text('into');
    if (output !== undefined && into !== undefined) throw misuse('give either -o or --into');
    if (output === undefined && into === undefined) {
      const { mergeYaml } = await import('../import/merge-yaml.ts');
      io.out.write(mergeYaml('', document) ?? '');
      return exitCode.done;
    }
    const { mergeIntoFiles, mergeIntoSite } = await import('../import/into-site.ts');
    const changed =
      into === undefined
        ? mergeIntoFiles(new Map([[resolve(io.cwd, output ?? ''), document]]))
        : mergeIntoSite(resolve(io.cwd, into), document);
    for (const path of changed) io.out.write(`${seenFrom(io.cwd, path)} written\n`);
    if (changed.length === 0) io.out.write('Nothing to change: everything is there already\n');
    return exitCode.done;
  },
};

function fileOf(input: Input): string {
  const [what, file] = input.args;
  if (what !== 'users') throw misuse(what === undefined ? 'say what to import' : `there is no import of "${what}"`);
  if (file === undefined) throw misuse('say which file to import');
  return file;
}

function misuse(message: string): Failure {
  return new Failure(`${message}: pbxc import users FILE\nSee: pbxc import --help`, exitCode.usage);
}

/** What the spreadsheet says; its problems are shown, and with an error the command ends. */
async function readDocument(path: string, io: Io) {
  const { directory } = await import('../../compiler/source/directory.ts');
  const { readText } = await import('../../compiler/source/read-text.ts');
  const { readUsersCsv } = await import('../../compiler/source/csv/users.ts');
  const diagnostics: Diagnostic[] = [];
  const file = readText(directory(dirname(path)), basename(path), (diagnostic) => diagnostics.push(diagnostic));
  const users = file === undefined ? undefined : readUsersCsv(file);
  diagnostics.push(...(users?.diagnostics ?? []));
  if (diagnostics.length > 0) {
    const sources = new Map(users === undefined ? [] : [[users.shown.name, users.shown]]);
    diagnostics.sort(compareDiagnostics);
    const report = { diagnostics, sources, fileCount: 1, site: seenFrom(io.cwd, dirname(path)) };
    io.err.write(`${text(report, paintFor(io.err, io.env))}\n`);
  }
  if (countOf(diagnostics, 'error') > 0) throw new Failure('the file has errors, nothing was done', exitCode.invalid);
  return users?.document ?? {};
}
