import { resolve } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import { type Compiled, compile } from '../../compiler/compile.ts';
import { memoryTree } from '../../compiler/source/memory-tree.ts';
import { readTree } from '../../deploy/git/read-tree.ts';
import type { Revision } from '../../deploy/git/revision.ts';
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

/** The site as of a revision; one that was not there yet is an empty one without errors. */
export function revisionSide(site: Site, revision: Revision, prefix: string): Side {
  const tree = readTree(site.dir, revision, prefix);
  const { asked: name, commit } = revision;
  if (tree === undefined) {
    const compiled = compile(memoryTree(name, new Map()));
    return { about: { name, commit, errors: 0 }, compiled: { ...compiled, site: undefined }, artifacts: [] };
  }
  return sideOf({ name, commit }, compile(tree, { environment: site.environment }));
}

/** The site as it lies in its directory. */
export function directorySide(site: Site): Side {
  return sideOf({ name: site.shown || '.' }, compile(resolve(site.dir), { environment: site.environment }));
}

function sideOf(about: Omit<ComparedSide, 'errors'>, compiled: Compiled): Side {
  const errors = countOf(compiled.diagnostics, 'error');
  return { about: { ...about, errors }, compiled, artifacts: emit(compiled) };
}
