import type { Input } from './input.ts';
import type { Io } from './io.ts';

/** A command as data: parsing, help, completion and `docs/cli.md` are all made from it. */
export interface Command {
  readonly name: string;
  /** One line, as in the list of commands. */
  readonly summary: string;
  /** The positional arguments as the usage line shows them: `[SITE] KIND[:NAME]`. */
  readonly args: string;
  readonly maxArgs: number;
  /** Paragraphs below the usage line. */
  readonly about?: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly Example[];
  /** Does the work and returns the exit code. */
  run(input: Input, io: Io): Promise<number>;
}

export interface Option {
  readonly type: 'text' | 'flag';
  readonly short?: string;
  /** What stands for the value in help: `DIR`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given more than once. */
  readonly multiple?: boolean;
  readonly about: string;
}

export interface Example {
  readonly line: string;
  readonly about: string;
}
