import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AsteriskVersion } from '../../../compiler/asterisk-options/version.ts';
import { compile } from '../../../compiler/compile.ts';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import { asteriskOf } from '../../../compiler/model/oldest-asterisk.ts';
import { apply, plan, readTarget, resolveSecrets } from '../../../deploy/index.ts';
import { emit } from '../../../targets/index.ts';

export interface AppliedSite {
  /** The directory that stands for `/` of the host. */
  readonly tree: string;
  readonly address: string | undefined;
  /** The Asterisk it is for. */
  readonly version: AsteriskVersion;
}

/** Compiles a site without a word of complaint and applies it to an empty host, as `pbxc apply --root` does. */
export async function applySite(
  dir: string,
  host: string,
  env: NodeJS.ProcessEnv = {},
  environment?: string,
): Promise<AppliedSite> {
  const compiled = compile(dir, environment === undefined ? {} : { environment });
  const artifacts = emit(compiled, { host });
  const secrets = resolveSecrets(artifacts, dir, { PBXC_SITE_KEY: SITE_KEY, ...env });
  refuseErrors([...compiled.diagnostics, ...secrets.diagnostics]);

  const tree = mkdtempSync(join(tmpdir(), 'pbxc-tree-'));
  const target = readTarget({ root: tree });
  const outcome = await apply(plan(host, artifacts, target, secrets.values), artifacts, secrets.values, target);
  if (outcome.status !== 'done') throw new Error(`${dir} could not be applied: ${outcome.failures.join('; ')}`);
  const described = compiled.model?.hosts.get(host);
  return { tree, address: described?.address, version: described === undefined ? '22' : asteriskOf(described) };
}

/** The same in every run, so that a failure can be looked at again. */
const SITE_KEY = 'the key of the sites that tests make';

function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Error(
    errors.map(({ place, message }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message}`).join('\n'),
  );
}
