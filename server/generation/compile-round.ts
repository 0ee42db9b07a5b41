import type { Artifact } from '../../compiler/artifact.ts';
import { type Compiled, compile } from '../../compiler/compile.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { resolveSecrets, type SecretValues } from '../../deploy/secrets/resolve.ts';
import { saveSiteKey } from '../../deploy/secrets/site-key.ts';
import { emit } from '../../targets/index.ts';
import { toSiteSettings } from '../settings/to-site-settings.ts';
import { failed } from './failed.ts';
import type { CompileAnswer, PackedFile, ThreadOptions } from './messages.ts';
import { pack } from './pack.ts';
import { type ServiceSettings, serviceSettings } from './services.ts';

/** A site that compiled and whose secrets are known: what is served comes of it. */
export interface GoodSite {
  readonly compiled: Compiled;
  readonly artifacts: readonly Artifact[];
  /** Undefined where the site has no services of phones. */
  readonly services: ServiceSettings | undefined;
}

/** What the compiling thread remembers from one compile to the next. */
export interface Memory {
  good: GoodSite | undefined;
  /** What was read last, good or bad: diagnostics are of it. */
  sources: Compiled['sources'];
  /** By host and path, what the serving thread has: enough to tell whether a file is the same. */
  readonly served: Map<string, Pick<PackedFile, 'host' | 'path' | 'etag' | 'expectedFrom'>>;
}

/** Compiles the directory once. Whatever is wrong is in the answer; a bad site changes nothing of what is remembered. */
export function compileRound(dir: string, options: ThreadOptions, memory: Memory): CompileAnswer {
  const { environment } = options;
  const compiled = compile(dir, environment === undefined ? {} : { environment });
  memory.sources = compiled.sources;
  const diagnostics: Diagnostic[] = [...compiled.diagnostics];
  const hosts = Object.entries(compiled.site?.hosts ?? {})
    .map(([name, { address }]) => ({ name, address }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const refused = (): CompileAnswer => failed(undefined, { diagnostics, hosts });
  if (hasError(diagnostics)) return refused();
  for (const host of options.hosts) {
    if (hosts.some(({ name }) => name === host)) continue;
    diagnostics.push({ rule: 'unknown-host', severity: 'error', message: `the site has no host "${host}"` });
  }
  if (hasError(diagnostics)) return refused();

  const artifacts = emit(compiled).filter(({ host }) => options.hosts.length === 0 || options.hosts.includes(host));
  const settings = toSiteSettings(compiled.model, dir);
  diagnostics.push(...settings.diagnostics);
  const services = compiled.model === undefined ? undefined : serviceSettings(compiled.model, dir);
  diagnostics.push(...(services?.diagnostics ?? []));
  const secrets = resolveSecrets(artifacts, dir);
  diagnostics.push(...secrets.diagnostics);
  if (hasError(diagnostics)) return refused();
  // With a key that is kept nowhere, phones would get other passwords at each start.
  if (secrets.siteKey?.from === 'new') {
    if (!options.keepsKey) diagnostics.push(keyNeeded);
    else saveSiteKey(dir, secrets.siteKey);
  }
  if (hasError(diagnostics)) return refused();

  memory.good = { compiled, artifacts, services: services?.settings };
  return {
    ok: true,
    diagnostics,
    failure: undefined,
    ...differences(artifacts, secrets.values, memory),
    hosts,
    phoneDirectory: compiled.model?.provisioning.directory,
    settings: settings.settings,
  };
}

const keyNeeded: Diagnostic = {
  rule: 'site-key',
  severity: 'error',
  message: 'the site has secrets that are derived from its key, and the key is not in the environment',
  hint: 'set PBXC_SITE_KEY where pbxc serve runs',
};

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** What the serving thread has not got yet, and what it no longer needs. */
function differences(
  artifacts: readonly Artifact[],
  values: SecretValues,
  { served }: Memory,
): Pick<CompileAnswer, 'isWhole' | 'changed' | 'removed'> {
  const changed: PackedFile[] = [];
  const isWhole = served.size === 0;
  const gone = new Map(served);
  for (const artifact of artifacts) {
    const file = pack(artifact, values);
    const key = `${file.host}:${file.path}`;
    gone.delete(key);
    const { host, path, etag, expectedFrom } = file;
    const before = served.get(key);
    if (before?.etag === etag && before.expectedFrom === expectedFrom) continue;
    served.set(key, { host, path, etag, expectedFrom });
    changed.push(file);
  }
  for (const key of gone.keys()) served.delete(key);
  return { isWhole, changed, removed: [...gone.values()].map(({ host, path }) => ({ host, path })) };
}
