import { parseArgs } from 'node:util';
import { nearest } from '../compiler/didyoumean.ts';
import type { Command, Option } from './command.ts';
import { exitCode } from './exit-code.ts';
import { Failure } from './failure.ts';

/** The parsed command line of one command. */
export interface Input {
  readonly args: readonly string[];
  text(option: string): string | undefined;
  /** The values of an option that may be given more than once. */
  list(option: string): readonly string[];
  flag(option: string): boolean;
}

/** Reads the arguments after the command's name; a `Failure` names what is wrong and the nearest right name. */
export function readInput(command: Command, argv: readonly string[]): Input {
  const values = new Map<string, string[]>();
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: declarations(command),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined) throw unknownOption(command, token.rawName);
    const given = values.get(token.name) ?? [];
    if (given.length > 0 && option.type === 'text' && option.multiple !== true) {
      throw misuse(command, `${token.rawName} is given twice`);
    }
    given.push(checkedValue(command, option, token.rawName, token.value, token.inlineValue === true));
    values.set(token.name, given);
  }
  if (positionals.length > command.maxArgs) {
    throw misuse(command, `there is one argument too many: "${positionals[command.maxArgs]}"`);
  }
  return {
    args: positionals,
    text: (option) => values.get(option)?.[0],
    list: (option) => values.get(option) ?? [],
    flag: (option) => values.has(option),
  };
}

/** A `Failure` for a wrong use of the command, with where to read how it is used. */
export function misuse(command: Command, message: string): Failure {
  return new Failure(`${message}\nSee: pbxc ${command.name} --help`, exitCode.usage);
}

function declarations(command: Command): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  const declared: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const type = option.type === 'text' ? 'string' : 'boolean';
    declared[name] = option.short === undefined ? { type } : { type, short: option.short };
  }
  return declared;
}

function checkedValue(
  command: Command,
  option: Option,
  rawName: string,
  value: string | undefined,
  inline: boolean,
): string {
  if (option.type === 'flag') {
    if (value !== undefined) throw misuse(command, `${rawName} takes no value, got "${value}"`);
    return 'yes';
  }
  // `--host --only x` is a forgotten host, not a host named "--only".
  if (value === undefined || value === '' || (!inline && value.startsWith('-') && value !== '-')) {
    throw misuse(command, `${rawName} needs a value: ${rawName} ${option.value ?? 'VALUE'}`);
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    const near = nearest(value, option.choices);
    const hint = near === undefined ? `one of ${option.choices.join(', ')}` : `did you mean "${near}"?`;
    throw misuse(command, `${rawName} cannot be "${value}": ${hint}`);
  }
  return value;
}

function unknownOption(command: Command, rawName: string): Failure {
  const near = nearest(rawName.replace(/^-+/, ''), Object.keys(command.options));
  const hint = near === undefined ? '' : `, did you mean --${near}?`;
  return misuse(command, `pbxc ${command.name} has no option ${rawName}${hint}`);
}
