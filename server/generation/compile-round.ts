import type { Artifact } from '../../compiler/artifact.ts';
import type { Compiled } from '../../compiler/compile.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { type SiteCompiler, siteCompiler } from '../../compiler/incremental/site-compiler.ts';
import type { FileTree } from '../../compiler/source/file-tree.ts';
import { keptDirectory } from '../../compiler/source/kept-directory.ts';
import { saveSiteKey } from '../../deploy/secrets/site-key.ts';
import { emit } from '../../targets/index.ts';
import { toSiteSettings } from '../settings/to-site-settings.ts';
import { failed } from './failed.ts';
import { type FilledParts, filledParts } from './filled-parts.ts';
import type { CompileAnswer, PackedFile, ThreadOptions } from './messages.ts';
import { isSameMade, type Made, pack } from './pack.ts';
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
  readonly compiler: SiteCompiler;
  readonly treeOf: (dir: string) => FileTree;
  readonly filled: FilledParts;
  good: GoodSite | undefined;
  /** What was read last, good or bad: diagnostics are of it. */
  sources: Compiled['sources'];
  /** By host and path, what the serving thread has: enough to tell whether a file is the same. */
  readonly served: Map<string, Served>;
}

type Served = Pick<PackedFile, 'host' | 'path' | 'etag' | 'expectedFrom'> & { readonly made: Made };

export function makeMemory(): Memory {
  return {
    compiler: siteCompiler(),
    treeOf: keptDirectory(),
    filled: filledParts(),
    good: undefined,
    sources: new Map(),
    served: new Map(),
  };
}

/** Compiles the directory once. Whatever is wrong is in the answer; a bad site changes nothing of what is remembered. */
export function compileRound(dir: string, options: ThreadOptions, memory: Memory): CompileAnswer {
  const { environment } = options;
  const compiled = memory.compiler.compile(memory.treeOf(dir), environment === undefined ? {} : { environment });
  memory.sources = compiled.sources;
  const diagnostics: Diagnostic[] = [...compiled.diagnostics];
  const hosts = Object.entries(compiled.site?.hosts ?? {})
    .map(([name, { address }]) => ({ name, address }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const refused = (): CompileAnswer => {
    memory.compiler.takeBack();
    return failed(undefined, { diagnostics, hosts });
  };
  if (hasError(diagnostics)) return refused();
  for (const host of options.hosts) {
    if (hosts.some(({ name }) => name === host)) continue;
    diagnostics.push({ rule: 'unknown-host', severity: 'error', message: `the site has no host "${host}"` });
  }
  if (hasError(diagnostics)) return refused();

  const emitted = memory.compiler.make(() => emit(compiled));
  const artifacts = emitted.filter(({ host }) => options.hosts.length === 0 || options.hosts.includes(host));
  const settings = toSiteSettings(compiled.model, dir);
  diagnostics.push(...settings.diagnostics);
  const services = compiled.model === undefined ? undefined : serviceSettings(compiled.model, dir);
  diagnostics.push(...(services?.diagnostics ?? []));
  const secrets = memory.filled.resolve(artifacts, dir);
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
    ...differences(artifacts, memory),
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
  { served, filled }: Memory,
): Pick<CompileAnswer, 'isWhole' | 'changed' | 'removed'> {
  const changed: PackedFile[] = [];
  const isWhole = served.size === 0;
  const gone = new Map(served);
  for (const artifact of artifacts) {
    const key = `${artifact.host}:${artifact.path}`;
    gone.delete(key);
    const before = served.get(key);
    const made = artifact.file?.path ?? filled.fill(artifact);
    if (before !== undefined && isSameMade(before.made, made) && before.expectedFrom === artifact.phoneAddress)
      continue;
    const file = pack(artifact, made);
    const { host, path, etag, expectedFrom } = file;
    served.set(key, { host, path, etag, expectedFrom, made });
    if (before?.etag === etag && before.expectedFrom === expectedFrom) continue;
    changed.push(file);
  }
  for (const key of gone.keys()) served.delete(key);
  return { isWhole, changed, removed: [...gone.values()].map(({ host, path }) => ({ host, path })) };
}
