import { resolve } from 'node:path';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { enumerate } from '../../compiler/rules/enumerate.ts';
import { verifyDahdi } from '../../deploy/verify/dahdi-cfg.ts';
import { dhcpServerOf, verifyDhcp } from '../../deploy/verify/dhcp.ts';
import { findAsterisk, type InstalledAsterisk } from '../../deploy/verify/find-asterisk.ts';
import { verifyHostFiles } from '../../deploy/verify/host-files.ts';
import { verify } from '../../deploy/verify/verify.ts';
import { emit } from '../../targets/index.ts';
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
  const asterisk = installed(input, io);
  const site = siteAt(input.args[0], input, io);
  const step = progress(io);
  const compiled = await compileSound(site, io);
  const found: Diagnostic[] = [];
  const asked = new Set(['Asterisk']);
  const hosts = knownHosts(compiled, input.list('host'));
  for (const host of hosts) {
    step(`starting Asterisk as ${host}`);
    const artifacts = emit(compiled, { host });
    found.push(...(await verify(artifacts, asterisk)));
    const ofDahdi = verifyDahdi(artifacts);
    if (ofDahdi !== undefined) asked.add('dahdi_cfg');
    found.push(...(ofDahdi ?? []));
    const ofDhcp = verifyDhcp(artifacts, io.env);
    const server = dhcpServerOf(artifacts);
    if (server !== undefined && ofDhcp !== undefined) asked.add(server);
    found.push(...(ofDhcp ?? []));
    const ofHost = verifyHostFiles(artifacts, io.env);
    for (const program of ofHost.asked) asked.add(program);
    found.push(...ofHost.found);
  }
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

function installed(input: Input, io: Io): InstalledAsterisk {
  const root = input.text('asterisk-root');
  const asterisk = findAsterisk(io.env, root === undefined ? '/' : resolve(io.cwd, root));
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
