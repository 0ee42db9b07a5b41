import type { Artifact } from '../../compiler/artifact.ts';
import type { ComparedSite } from '../../compiler/changes/compare-sites.ts';
import { keptSite } from '../../compiler/changes/kept-site.ts';
import type { Compiled } from '../../compiler/compile.ts';
import {
  digestKeyOf,
  type HostAccess,
  type HostPlan,
  type ResolvedSecrets,
  resolveSecrets,
  type SecretValues,
} from '../../deploy/index.ts';
import { emit } from '../../targets/index.ts';
import { certificatesOn } from '../certificates.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { paintFor } from '../format/paint.ts';
import { countOf } from '../format/report.ts';
import { diagnosticsText } from '../format/text.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { compileSound, reportOf, type Site } from '../site.ts';
import { makeWay } from './make-way.ts';
import { type Reach, reachHosts } from './reach.ts';

/** What plan and apply are about. */
export interface HostChoice extends Reach {
  readonly site: Site;
}

/** What is to become of the hosts of a site. */
export interface Work {
  readonly compiled: Compiled;
  /** What the hosts keep of the site, and a plan compares with what they kept. */
  readonly kept: ComparedSite;
  readonly secrets: ResolvedSecrets;
  /** Of the digests of hosts that have no key of their own yet; absent where there is none to make it of. */
  readonly digestKey: Buffer | undefined;
  /** By name. */
  readonly hosts: readonly HostWork[];
}

/** A host of the site, compared with what is there. */
export interface HostWork extends HostPlan {
  readonly compiled: Compiled;
  readonly host: string;
  readonly artifacts: readonly Artifact[];
  /** Of the secrets that this host needs. */
  readonly values: SecretValues;
  readonly access: HostAccess;
}

/**
 * Compiles the site, fills its secrets in and compares. Changes nothing, unless `recover` says that what was interrupted on
 * the hosts is undone first.
 */
export async function hostWork(
  choice: HostChoice,
  io: Io,
  step: Progress,
  options: { readonly recover?: boolean } = {},
): Promise<Work> {
  const { site } = choice;
  const compiled = await compileSound(site, io);
  const reached = reachHosts(compiled, choice, io);
  if ([...reached.values()].some(({ place }) => place.kind === 'here')) makeWay();
  step('compiled, making the files');
  const artifacts = [...reached.keys()].flatMap((host) => emit(compiled, { host }));
  const secrets = resolveSecrets(artifacts, site.dir, io.env);
  if (secrets.diagnostics.length > 0) {
    const report = { ...reportOf(site, compiled), diagnostics: secrets.diagnostics };
    io.err.write(diagnosticsText(report, paintFor(io.err, io.env)));
  }
  if (countOf(secrets.diagnostics, 'error') > 0) {
    throw new Failure('secrets are missing, nothing was done', exitCode.failed);
  }
  step('comparing with what is there');
  const { siteKey } = secrets;
  // A new one is not kept before an apply, so its digests would be no good afterwards.
  const digestKey = siteKey === undefined || siteKey.from === 'new' ? undefined : digestKeyOf(siteKey);
  const hosts = await Promise.all(
    [...reached].map(async ([host, access]): Promise<HostWork> => {
      const own = artifacts.filter((artifact) => artifact.host === host);
      const values = valuesOf(own, secrets.values);
      const certificates = certificatesOn(compiled, host);
      const asked = { ...options, certificates, ...(digestKey !== undefined && { digestKey }) };
      return {
        compiled,
        host,
        artifacts: own,
        values,
        access,
        ...(await access.plan(host, own, values, asked)),
      };
    }),
  );
  const findings = hosts.flatMap((each) => each.findings);
  io.err.write(diagnosticsText({ ...reportOf(site, compiled), diagnostics: findings }, paintFor(io.err, io.env)));
  return { compiled, kept: keptSite(compiled), secrets, digestKey, hosts };
}

/** No host is told the secrets of another. */
function valuesOf(artifacts: readonly Artifact[], values: SecretValues): SecretValues {
  const own = new Map<string, string>();
  for (const { secrets } of artifacts) {
    for (const { secret } of secrets) {
      const value = values.get(secret.id);
      if (value !== undefined) own.set(secret.id, value);
    }
  }
  return own;
}
