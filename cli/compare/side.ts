import type { Artifact } from '../../compiler/artifact.ts';
import type { Compiled } from '../../compiler/compile.ts';
import { type CompiledRevision, compileBoth } from '../../compiler/incremental/compile-both.ts';
import { directory } from '../../compiler/source/directory.ts';
import type { FileTree } from '../../compiler/source/file-tree.ts';
import { memoryTree } from '../../compiler/source/memory-tree.ts';
import { type Blobs, readTree } from '../../deploy/git/read-tree.ts';
import { prefixOf, type Revision } from '../../deploy/git/revision.ts';
import { emit } from '../../targets/index.ts';
import { countOf } from '../format/report.ts';
import type { Site } from '../site.ts';
import type { ComparedSide } from './comparison.ts';

/** One side of a comparison, compiled. */
export interface Side {
  readonly about: ComparedSide;
  readonly compiled: Compiled;
  /** None when the site has errors. */
  readonly artifacts: readonly Artifact[];
}

/** The site as of a revision and as of another, or as it lies in its directory. What they have in common is read and made once. */
export function sidesOf(site: Site, before: Revision, after: Revision | undefined): readonly [Side, Side] {
  const prefix = prefixOf(site.dir);
  const blobs: Blobs = new Map();
  const versions = [versionOf(site, before, prefix, blobs), versionOf(site, after, prefix, blobs)] as const;
  const [base, head] = compileBoth([versions[0].tree, versions[1].tree], { environment: site.environment }, emit);
  return [sideOf(versions[0], base), sideOf(versions[1], head)];
}

/** A site before it is compiled. */
interface Version {
  readonly about: Omit<ComparedSide, 'errors'>;
  readonly tree: FileTree;
  /** The revision has the site. */
  readonly isThere: boolean;
}

function versionOf(site: Site, revision: Revision | undefined, prefix: string, blobs: Blobs): Version {
  if (revision === undefined) return { about: { name: site.shown || '.' }, tree: directory(site.dir), isThere: true };
  const { asked: name, commit } = revision;
  const tree = readTree(site.dir, revision, prefix, blobs);
  const about = { name, commit };
  return tree === undefined
    ? { about, tree: memoryTree(name, new Map()), isThere: false }
    : { about, tree, isThere: true };
}

/** A site that was not there yet is an empty one without errors. */
function sideOf(
  { about, isThere }: Version,
  { compiled, made: artifacts }: CompiledRevision<readonly Artifact[]>,
): Side {
  if (!isThere) return { about: { ...about, errors: 0 }, compiled: { ...compiled, site: undefined }, artifacts: [] };
  return { about: { ...about, errors: countOf(compiled.diagnostics, 'error') }, compiled, artifacts };
}
