import type { Command } from './command.ts';
import { optionRows, usage } from './help.ts';

/** `docs/cli.md`: every command with its options and examples, from the same data as `--help`. */
export function commandReference(commands: readonly Command[]): string {
  const parts = [
    '# The command line',
    '',
    '<!-- Made from the commands in cli/command/ by npm run generate. -->',
    '',
    '`SITE` is a directory of YAML files, the current one if left out. Results go to standard output; progress and failures to',
    'standard error. Colours appear only on a terminal, and never with `NO_COLOR`.',
    '',
    ...commands.flatMap(section),
    ...exitCodes,
  ];
  return `${parts.join('\n')}\n`;
}

function section(command: Command): string[] {
  const lines = [`## pbxc ${command.name}`, '', `${usageLine(command)}`, '', sentence(command.summary)];
  if (command.about !== undefined) lines.push('', command.about);
  const rows = optionRows(command).map(([name, about]) => `| \`${name}\` | ${about.replaceAll('|', '\\|')} |`);
  lines.push('', '| option | |', '|---|---|', ...rows, '');
  lines.push('```sh', ...command.examples.flatMap(({ line, about }) => [`# ${about}`, line]), '```', '');
  return lines;
}

function usageLine(command: Command): string {
  return `    ${usage(command)}`;
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

const exitCodes = [
  '## Exit codes',
  '',
  '| code | |',
  '|---|---|',
  '| 0 | done; warnings included unless `--strict`, a plan with changes too |',
  '| 1 | the work failed: a file, Git, a host |',
  '| 2 | changes are pending; only with `--detailed-exitcode` |',
  '| 3 | the site has errors |',
  '| 4 | refused: a stale plan, a directory that is not ours |',
  '| 5 | applied, failed, and the previous configuration was restored and verified |',
  '| 6 | the same but not restored |',
  '| 64 | wrong usage |',
];
