import { HostError } from '../host-error.ts';
import { git, gitLine, tryGit } from './git.ts';
import { fetchTip, pushTip } from './remote.ts';
import { isAncestor, type Revision, shortHash, tipOf } from './revision.ts';
import { type TreeFile, writeTree } from './write-tree.ts';

/** What a commit of the branch says of where it comes from. */
export interface Source {
  readonly revision: Revision;
  /** The site in its repository: `pbx/`; empty for the top. */
  readonly site: string;
  readonly environment: string | undefined;
  /** The version of pbxc. */
  readonly pbxc: string;
}

export interface Published {
  /** Of the branch, now. */
  readonly commit: string;
  /** False when the branch had just that already. */
  readonly isNew: boolean;
}

/**
 * Commits files to a branch without touching the work tree or the index, and pushes it if a remote is given. A branch that
 * somebody moved meanwhile is not moved back.
 */
export function publish(
  dir: string,
  branch: string,
  files: readonly TreeFile[],
  source: Source,
  remote: string | undefined,
): Published {
  const ref = `refs/heads/${branch}`;
  if (branch.startsWith('-') || tryGit(dir, ['check-ref-format', ref]).code !== 0)
    throw new HostError(`a branch cannot be called "${branch}"`);
  const checkedOut = git(dir, ['worktree', 'list', '--porcelain']).toString('utf8').split('\n');
  if (checkedOut.includes(`branch ${ref}`)) {
    throw new HostError(`branch "${branch}" is checked out, and publishing would move it under somebody's feet`);
  }
  const local = tipOf(dir, ref);
  const parent = newest(dir, branch, local, remote === undefined ? undefined : fetchTip(dir, remote, ref));
  const tree = writeTree(dir, files);
  const isNew = parent === undefined || gitLine(dir, ['rev-parse', `${parent}^{tree}`]) !== tree;
  const commit = isNew ? writeCommit(dir, tree, parent, source) : parent;
  if (commit !== local) git(dir, ['update-ref', '-m', 'pbxc publish', ref, commit, local ?? '0'.repeat(commit.length)]);
  if (remote !== undefined) pushTip(dir, remote, commit, ref);
  return { commit, isNew };
}

/** The one of two tips that has the other in its history. */
function newest(
  dir: string,
  branch: string,
  local: string | undefined,
  remote: string | undefined,
): string | undefined {
  if (local === undefined || remote === undefined || local === remote) return remote ?? local;
  if (isAncestor(dir, local, remote)) return remote;
  if (isAncestor(dir, remote, local)) return local;
  throw new HostError(
    `branch "${branch}" went two ways, here (${shortHash(local)}) and there (${shortHash(remote)}): delete the one here`,
  );
}

/** Dated as its source, so that the same source makes the same commit wherever it is published. */
function writeCommit(dir: string, tree: string, parent: string | undefined, source: Source): string {
  const { revision, site, environment, pbxc } = source;
  const subject = gitLine(dir, ['log', '-1', '--format=%s', revision.commit]);
  const date = gitLine(dir, ['log', '-1', '--format=%cI', revision.commit]);
  const trailers = [
    `Site-Commit: ${revision.commit}`,
    `Site-Folder: ${site === '' ? '.' : site.replace(/\/$/, '')}`,
    ...(environment === undefined ? [] : [`Site-Environment: ${environment}`]),
    `Pbxc-Version: ${pbxc}`,
  ];
  const message = `${subject}\n\n${trailers.join('\n')}\n`;
  const parents = parent === undefined ? [] : ['-p', parent];
  const env = { ...identity(dir), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return gitLine(dir, ['commit-tree', tree, ...parents, '-F', '-'], message, env);
}

/** In CI nobody has told Git who they are; everywhere else Git knows. */
function identity(dir: string): Record<string, string> {
  const isKnown = tryGit(dir, ['config', 'user.email']).code === 0 || process.env['GIT_COMMITTER_EMAIL'] !== undefined;
  if (isKnown) return {};
  const name = { GIT_AUTHOR_NAME: 'pbxc', GIT_COMMITTER_NAME: 'pbxc' };
  return { ...name, GIT_AUTHOR_EMAIL: 'pbxc@localhost', GIT_COMMITTER_EMAIL: 'pbxc@localhost' };
}
