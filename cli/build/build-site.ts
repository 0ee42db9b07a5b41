import { relative, sep } from 'node:path';
import type { Compiled } from '../../compiler/compile.ts';
import { plural } from '../format/summary.ts';
import { knownHosts } from '../hosts.ts';
import type { Site } from '../site.ts';
import { globMatcher } from './glob.ts';
import { writeBuild } from './write-build.ts';

export interface BuildSelection {
  /** Names of hosts; empty for all. */
  readonly hosts: readonly string[];
  /** Globs on names or paths of files; empty for all. */
  readonly only: readonly string[];
}

/** Writes the artifacts of a sound site to a build directory and says in one line what was done. */
export async function buildSite(
  compiled: Compiled,
  site: Site,
  dir: string,
  { hosts, only }: BuildSelection,
): Promise<string> {
  const chosen = knownHosts(compiled, hosts);
  const matchers = only.map(globMatcher);
  // With all hosts chosen, files of a host that left the site are ours to remove.
  const isSelected = (host: string, path: string) =>
    (hosts.length === 0 || chosen.includes(host)) &&
    (matchers.length === 0 || matchers.some((matches) => matches(path)));
  const { emit } = await import('../../targets/index.ts');
  const artifacts = emit(compiled).filter((artifact) => isSelected(artifact.host, artifact.path));
  const about = { site: relative(dir, site.dir).split(sep).join('/') || '.', environment: site.environment ?? null };
  const result = writeBuild(dir, artifacts, about, isSelected);
  const counts = `${result.written} written, ${result.unchanged} unchanged, ${result.removed} removed`;
  return `${plural(artifacts.length, 'file')}: ${counts}`;
}
