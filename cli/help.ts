import type { Command, Example, Option } from './command.ts';

/** The list of commands: what `pbxc --help` prints. */
export function overview(commands: readonly Command[]): string {
  return [
    'pbxc compiles a telephone system described in YAML to the configuration of a PBX.',
    '',
    'Usage: pbxc COMMAND [ARGUMENTS] [OPTIONS]',
    '',
    ...columns(commands.map((command) => [command.name, command.summary])),
    '',
    'SITE is a directory of YAML files, the current one if left out.',
    'More about a command: pbxc COMMAND --help',
    '',
  ].join('\n');
}

/** Everything about one command: what `pbxc COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const lines = [`Usage: ${usage(command)}`, '', `${capitalized(command.summary)}.`];
  if (command.about !== undefined) lines.push('', command.about);
  lines.push('', 'Options:', ...columns(optionRows(command)));
  lines.push('', 'Examples:', ...columns(command.examples.map(exampleRow)));
  return `${lines.join('\n')}\n`;
}

/** `pbxc check [SITE] [OPTIONS]`. */
export function usage(command: Command): string {
  return ['pbxc', command.name, command.args, '[OPTIONS]'].filter((part) => part !== '').join(' ');
}

/** Name and meaning of each option, `--help` included. */
export function optionRows(command: Command): (readonly [string, string])[] {
  const rows = Object.entries(command.options).map(([name, option]) => [spelling(name, option), option.about] as const);
  return [...rows, ['-h, --help', 'this text']];
}

function exampleRow(example: Example): readonly [string, string] {
  return [example.line, example.about];
}

function spelling(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = option.type === 'text' ? ` ${option.value ?? 'VALUE'}` : '';
  return `${short}--${name}${value}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
