import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import { keptSite } from '../../compiler/changes/kept-site.ts';
import type { Compiled } from '../../compiler/compile.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import { inventoryText, isTaken } from '../../deploy/ansible/inventory.ts';
import { playbookText } from '../../deploy/ansible/playbook.ts';
import { bundleOf } from '../../deploy/index.ts';
import { keptBytes } from '../../deploy/kept-bytes.ts';
import { emit } from '../../targets/index.ts';
import { type BuildFile, writeFiles } from '../build/write-build.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { plural } from '../format/summary.ts';
import { knownHosts } from '../hosts.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { roundsOf } from '../plan/rounds.ts';
import { sourceOf } from '../plan/source-of.ts';
import { compileSound, siteAt } from '../site.ts';
import { version } from '../version.ts';

/** `pbxc export ansible`. */
export async function runAnsible(arg: string | undefined, output: string, input: Input, io: Io): Promise<number> {
  const serial = serialOf(input);
  const site = siteAt(arg, input, io);
  const dir = resolve(io.cwd, output);
  const compiled = await compileSound(site, io);
  const names = knownHosts(compiled, input.list('host'));
  const rounds = roundsOf(names, compiled, input.text('canary'));
  const about = { pbxc: version(), source: await sourceOf(site), site: keptBytes(keptSite(compiled)) };
  const files = new Map<string, BuildFile>();
  const siteFromDir = relative(dir, site.dir).split(sep).join('/') || '.';
  files.set('inventory.yml', inventoryText(rounds.map((round) => round.map((name) => ansibleHost(name, compiled)))));
  files.set('playbook.yml', playbookText(rounds, { site: siteFromDir, serial }));
  files.set('tasks.yml', readFileSync(join(packageRoot(), 'deploy/ansible/tasks.yml'), 'utf8'));
  for (const name of names) {
    const artifacts = emit(compiled, { host: name });
    const plain = plainSecrets(artifacts);
    if (plain.length > 0 && !input.flag('plain-secrets')) throw inTheClear(plain);
    const content = `${JSON.stringify(bundleOf(name, artifacts, about))}\n`;
    files.set(`hosts/${name}.json`, plain.length > 0 ? { content, mode: 0o600 } : content);
  }
  const result = writeFiles(dir, files, { site: siteFromDir, environment: site.environment ?? null }, () => true);
  const counts = `${result.written} written, ${result.unchanged} unchanged, ${result.removed} removed`;
  io.out.write(`${plural(names.length, 'host')}, ${plural(files.size, 'file')}: ${counts}\n`);
  return exitCode.done;
}

function serialOf(input: Input): string {
  const serial = input.text('serial') ?? '100%';
  if (/^[1-9][0-9]{0,3}%?$/.test(serial)) return serial;
  throw new Failure(`--serial cannot be "${serial}": say a number of hosts, or a share such as 25%`, exitCode.usage);
}

function ansibleHost(name: string, { model }: Compiled) {
  if (isTaken(name)) {
    throw new Failure(
      `Ansible takes "${name}" for something else than a host of yours: call it otherwise`,
      exitCode.refused,
    );
  }
  const host = model?.hosts.get(name);
  return { name, ssh: host?.ssh ?? host?.address, sudo: host?.sudo === true };
}

/** The names and places of secrets that the site says in the clear. */
function plainSecrets(artifacts: readonly Artifact[]): string[] {
  const found = new Set<string>();
  for (const { secrets } of artifacts) {
    for (const { secret } of secrets) {
      if (secret.source.kind !== 'plain') continue;
      const { file, line } = placeOf(secret.origin);
      found.add(`${secret.id} (${file}:${line})`);
    }
  }
  return [...found].sort();
}

function inTheClear(plain: readonly string[]): Failure {
  const shown = plain.slice(0, 3).join(', ');
  const more = plain.length > 3 ? ` and ${plain.length - 3} more` : '';
  const way = 'encrypt them (pbxc secrets --encrypt), or say --plain-secrets';
  return new Failure(`secrets in the clear would be in what is exported: ${shown}${more}: ${way}`, exitCode.refused);
}
