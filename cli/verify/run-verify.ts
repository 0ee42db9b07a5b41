import { resolve } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { enumerate } from '../../compiler/rules/enumerate.ts';
import { certificateFindings } from '../../deploy/certificates/certificate-findings.ts';
import { readTarget } from '../../deploy/index.ts';
import { findAsterisk, type InstalledAsterisk } from '../../deploy/verify/find-asterisk.ts';
import { verify } from '../../deploy/verify/verify.ts';
import { verifyFiles } from '../../deploy/verify/verify-files.ts';
import { emit } from '../../targets/index.ts';
import { certificatesOn } from '../certificates.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { json } from '../format/json.ts';
import { paintFor } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import { diagnosticsText } from '../format/text.ts';
import { knownHosts } from '../hosts.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { progress } from '../progress.ts';
import { compileSound, reportOf, siteAt } from '../site.ts';

/** `pbxc verify`. */
export async function runVerify(input: Input, io: Io): Promise<number> {
  const root = input.text('asterisk-root');
  const system = root === undefined ? '/' : resolve(io.cwd, root);
  const site = siteAt(input.args[0], input, io);
  const step = progress(io);
  const compiled = await compileSound(site, io);
  const found: Diagnostic[] = [];
  const asked = new Set<string>();
  const hosts = knownHosts(compiled, input.list('host'));
  const all = new Map(hosts.map((host) => [host, emit(compiled, { host })]));
  const asterisk = [...all.values()].flat().some(isOfAsterisk) ? installed(system, root, io) : undefined;
  for (const [host, artifacts] of all) {
    if (asterisk !== undefined && artifacts.some(isOfAsterisk)) {
      step(`starting Asterisk as ${host}`);
      found.push(...(await verify(artifacts, asterisk)));
      asked.add('Asterisk');
    }
    const said = verifyFiles(artifacts, io.env);
    for (const program of said.asked) asked.add(program);
    found.push(...said.found);
    // Elsewhere the files that the site names say nothing of the host.
    if (readTarget({ root: system }).manifest?.host === host)
      found.push(...certificateFindings(certificatesOn(compiled, host), system, new Date()));
  }
  if (asked.size === 0)
    throw new Failure(
      `none of the programs that read the files of ${enumerate(hosts)} is on this machine`,
      exitCode.failed,
    );
  const report = { ...reportOf(site, compiled), diagnostics: found };
  if (input.text('format') === 'json') io.out.write(json(report));
  else {
    io.out.write(diagnosticsText(report, paintFor(io.out, io.env)));
    const verdict =
      found.length === 0
        ? `${enumerate([...asked])} ${asked.size > 1 ? 'have' : 'has'} nothing to complain about`
        : plural(found.length, 'complaint');
    io.out.write(`${verdict} on ${hosts.join(', ')}\n`);
  }
  return found.length === 0 ? exitCode.done : exitCode.invalid;
}

function isOfAsterisk({ path }: Artifact): boolean {
  return path.startsWith('/etc/asterisk/');
}

function installed(system: string, root: string | undefined, io: Io): InstalledAsterisk {
  const asterisk = findAsterisk(io.env, system);
  if (asterisk !== undefined) return asterisk;
  if (root !== undefined) throw new Failure(`there is no Asterisk in ${root}`, exitCode.failed);
  throw new Failure(
    [
      'there is no Asterisk on this machine',
      'On Debian (forky or sid has Asterisk 22): apt-get install asterisk',
      'Or one in a directory of its own, to be used with --asterisk-root DIR:',
      '  debootstrap --variant=minbase --include=asterisk,asterisk-core-sounds-en-gsm forky DIR',
    ].join('\n'),
    exitCode.failed,
  );
}
