import { encryptAge, resolveSecrets } from '../../deploy/index.ts';
import { emit } from '../../targets/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { compileSound, siteAt } from '../site.ts';
import { neededSecrets } from './needed.ts';
import { renewSiteKey } from './renew-site-key.ts';
import { rotate } from './rotate.ts';
import { neededText } from './text.ts';

/** `pbxc secrets`. */
export async function runSecrets(input: Input, io: Io): Promise<number> {
  const site = siteAt(input.args[0], input, io);
  const shown = input.text('show');
  if (shown !== undefined && !io.out.isTerminal) {
    throw new Failure('a secret is only shown on a terminal', exitCode.refused);
  }
  const compiled = await compileSound(site, io);
  if (input.flag('encrypt')) return encrypt(compiled.site?.site.age_recipients ?? [], io);
  const rotated = input.text('rotate');
  if (rotated !== undefined) return rotate(rotated, site, compiled, io);
  if (input.flag('new-site-key')) return renewSiteKey(site, compiled, io);
  const artifacts = emit(compiled);
  const resolved = resolveSecrets(artifacts, site.dir, io.env);
  if (shown !== undefined) {
    const value = resolved.siteKey?.from === 'new' ? undefined : resolved.values.get(shown);
    if (value === undefined) throw new Failure(`there is no value of a secret "${shown}" here`, exitCode.failed);
    io.out.write(`${value}\n`);
    return exitCode.done;
  }
  const needed = neededSecrets(artifacts, resolved);
  if (input.text('format') === 'json') io.out.write(`${JSON.stringify(needed, undefined, 2)}\n`);
  else io.out.write(neededText(needed));
  return needed.some(({ problem }) => problem !== undefined) ? exitCode.failed : exitCode.done;
}

async function encrypt(recipients: readonly string[], io: Io): Promise<number> {
  if (recipients.length === 0) {
    throw new Failure('for whom? `site.age_recipients` names nobody', exitCode.failed);
  }
  const value = (await io.input()).replace(/\r?\n$/, '');
  if (value === '') throw new Failure('there is nothing on standard input to encrypt', exitCode.usage);
  const result = encryptAge(value, recipients);
  if ('problem' in result) throw new Failure(result.problem, exitCode.failed);
  io.out.write(`{ age: ${result.value} }\n`);
  return exitCode.done;
}
