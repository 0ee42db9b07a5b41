import type { Compiled } from '../compiler/compile.ts';
import { nearest } from '../compiler/didyoumean.ts';
import { exitCode } from './exit-code.ts';
import { Failure } from './failure.ts';

/** The hosts a command is about: those asked for, each of which must be one of the site, or all. */
export function knownHosts(compiled: Compiled, wanted: readonly string[]): readonly string[] {
  const known = Object.keys(compiled.site?.hosts ?? {}).sort();
  for (const host of wanted) {
    if (known.includes(host)) continue;
    const near = nearest(host, known);
    const hint = near === undefined ? `its hosts are ${known.join(', ')}` : `did you mean "${near}"?`;
    throw new Failure(`the site has no host "${host}": ${hint}`, exitCode.usage);
  }
  return wanted.length === 0 ? known : [...new Set(wanted)].sort();
}

/** The one host a command is about: the one asked for, or the only one there is. */
export function oneHost(compiled: Compiled, wanted: readonly string[]): string {
  const hosts = knownHosts(compiled, wanted);
  const [host, second] = hosts;
  if (host === undefined) throw new Failure('the site has no host', exitCode.failed);
  if (second !== undefined) throw new Failure(`which host? --host is one of ${hosts.join(', ')}`, exitCode.usage);
  return host;
}
