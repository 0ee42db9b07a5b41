import type { Artifact } from '../../compiler/artifact.ts';
import type { Compiled } from '../../compiler/compile.ts';
import { type Plan, plan, type ResolvedSecrets, readTarget, resolveSecrets, type Target } from '../../deploy/index.ts';
import { emit } from '../../targets/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { countOf } from '../format/report.ts';
import { diagnosticsText } from '../format/text.ts';
import { oneHost } from '../hosts.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { compileSound, reportOf, type Site } from '../site.ts';

/** What plan and apply are about. */
export interface HostChoice {
  readonly site: Site;
  /** May be left out when the site has one host. */
  readonly host: string | undefined;
  /** A directory that stands for `/`, absolute; this machine when left out. */
  readonly root: string | undefined;
}

/** A host of the site, compared with what is there. */
export interface HostWork {
  readonly compiled: Compiled;
  readonly host: string;
  readonly artifacts: readonly Artifact[];
  readonly secrets: ResolvedSecrets;
  readonly target: Target;
  readonly plan: Plan;
}

/** Compiles the site, fills its secrets in and compares. Changes nothing. */
export async function hostWork({ site, host: wanted, root }: HostChoice, io: Io, step: Progress): Promise<HostWork> {
  const compiled = await compileSound(site, io);
  const host = oneHost(compiled, wanted);
  step('compiled, making the files');
  const artifacts = emit(compiled, { host });
  const secrets = resolveSecrets(artifacts, site.dir, io.env);
  if (secrets.diagnostics.length > 0) {
    const report = { ...reportOf(site, compiled), diagnostics: secrets.diagnostics };
    io.err.write(diagnosticsText(report, paintFor(io.err, io.env)));
  }
  if (countOf(secrets.diagnostics, 'error') > 0) {
    throw new Failure('secrets are missing, nothing was done', exitCode.failed);
  }
  step('comparing with what is there');
  const target = readTarget({ root });
  return { compiled, host, artifacts, secrets, target, plan: plan(host, artifacts, target, secrets.values) };
}
