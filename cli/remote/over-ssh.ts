import { pbxcOverSsh, sshFailure } from '../../deploy/index.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { knownHosts } from '../hosts.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { sshReach } from '../plan/reach.ts';
import { compileSite, siteAt } from '../site.ts';
import { version } from '../version.ts';

/**
 * Runs a command that needs no site on the hosts that `--host` names, one after the other, as if it were typed there. Undefined
 * without `--host`: then it is about this machine. Ends with the highest exit code of all.
 */
export async function overSsh(command: Command, input: Input, io: Io): Promise<number | undefined> {
  const wanted = input.list('host');
  if (wanted.length === 0) return undefined;
  const compiled = await compileSite(siteAt(input.text('site'), input, io));
  const names = knownHosts(compiled, wanted);
  let worst = 0;
  for (const name of names) {
    const reach = sshReach(name, compiled.model?.hosts.get(name), io);
    if (names.length > 1 && input.text('format') !== 'json') io.out.write(`${name}:\n`);
    const end = await pbxcOverSsh(reach, [command.name, ...argumentsOf(command, input)], '', (line) =>
      io.out.write(`${line}\n`),
    );
    if (end.code === null || end.code > exitCode.usage) {
      throw new Failure(`host "${name}": ${sshFailure(end, reach.target, version(), false)}`, exitCode.failed);
    }
    for (const line of end.said) io.err.write(`${line}\n`);
    worst = Math.max(worst, end.code);
  }
  return worst;
}

/** What was typed, but for the way there. */
function argumentsOf(command: Command, input: Input): string[] {
  const given = [...input.args];
  for (const [name, { type }] of Object.entries(command.options)) {
    if (name === 'host' || name === 'site' || !input.flag(name)) continue;
    given.push(`--${name}`, ...(type === 'text' ? [input.text(name) ?? ''] : []));
  }
  return given;
}
