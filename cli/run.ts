import { nearest } from '../compiler/didyoumean.ts';
import { HostError } from '../deploy/host-error.ts';
import { commands, loadCommands } from './commands.ts';
import { exitCode } from './exit-code.ts';
import { Failure } from './failure.ts';
import { commandHelp, overview } from './help.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/** Runs the command line `argv`, without the program's name, and returns the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return report(error, io);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    io.err.write(overview(await loadCommands()));
    return exitCode.usage;
  }
  if (first === '--version' || first === '-v') {
    io.out.write(`${version()}\n`);
    return exitCode.done;
  }
  if (first === 'help' || first === '--help' || first === '-h') return help(rest, io);
  const command = await loadCommand(first);
  if (asksForHelp(rest)) {
    io.out.write(commandHelp(command));
    return exitCode.done;
  }
  return command.run(readInput(command, rest), io);
}

async function help(names: readonly string[], io: Io): Promise<number> {
  const [name] = names;
  io.out.write(name === undefined ? overview(await loadCommands()) : commandHelp(await loadCommand(name)));
  return exitCode.done;
}

function loadCommand(name: string) {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return load();
  const see = 'See: pbxc --help';
  if (name.startsWith('-')) {
    throw new Failure(`pbxc has no option ${name} in front of a command\n${see}`, exitCode.usage);
  }
  const near = nearest(name, [...Object.keys(commands), 'help']);
  const hint = near === undefined ? '' : `, did you mean "${near}"?`;
  throw new Failure(`there is no command "${name}"${hint}\n${see}`, exitCode.usage);
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function report(error: unknown, io: Io): number {
  if (error instanceof Failure) {
    io.err.write(`pbxc: ${error.message}\n`);
    return error.exitCode;
  }
  if ((error instanceof HostError || isSystemError(error)) && io.env['PBXC_DEBUG'] === undefined) {
    io.err.write(`pbxc: ${error.message}\n`);
    return exitCode.failed;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err.write(`pbxc: this is a bug in pbxc, not in your site:\n${trace}\n`);
  return exitCode.failed;
}

/** What the operating system refused: its message names the file and the reason. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
