import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dangerKinds } from '../../compiler/changes/danger-kinds.ts';
import { artifactsIn, type Bundle, fingerprintOf, readBundle, requestOf, resolveSecrets } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { applyOptions } from '../plan/apply-options.ts';
import { version } from '../version.ts';

/** `pbxc request`. */
export async function runRequest(file: string, input: Input, io: Io): Promise<number> {
  if (io.out.isTerminal)
    throw new Failure('secrets are only shown to "pbxc remote", not on a terminal', exitCode.refused);
  const bundle = bundleIn(file, io);
  const site = resolve(io.cwd, input.text('site') ?? '.');
  const { values, diagnostics, siteKey } = resolveSecrets(artifactsIn(bundle), site, io.env);
  const problems = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { message, hint } of problems) io.err.write(`${message}${hint === undefined ? '' : `: ${hint}`}\n`);
  if (problems.length > 0) throw new Failure('secrets are missing, nothing was asked', exitCode.failed);
  if (siteKey?.from === 'new') {
    throw new Failure(
      'the site key is not here: set PBXC_SITE_KEY, or say with --site where the site is',
      exitCode.failed,
    );
  }
  const { pbxc: _, ...given } = applyOptions(input);
  const options = {
    ...given,
    newSiteKey: input.flag('new-site-key'),
    ...(siteKey !== undefined && { siteKey: fingerprintOf(siteKey) }),
  };
  const allowed = dangerKinds.filter((kind) => input.list('allow').includes(kind));
  const asked = requestOf(bundle, values, input.flag('apply') ? options : undefined, allowed);
  io.out.write(`${JSON.stringify(asked)}\n`);
  return exitCode.done;
}

function bundleIn(file: string, io: Io): Bundle {
  const bundle = readBundle(readFileSync(resolve(io.cwd, file), 'utf8'), version());
  if (bundle === undefined) throw new Failure(`${file} was not made by "pbxc export ansible"`, exitCode.refused);
  if (!('other' in bundle)) return bundle;
  throw new Failure(`${file} is of pbxc ${bundle.other}, and this is ${version()}: export again`, exitCode.refused);
}
