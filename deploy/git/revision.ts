import { HostError } from '../host-error.ts';
import { gitLine, tryGit } from './git.ts';

/** A commit, resolved. */
export interface Revision {
  /** As it was asked for: `origin/main`, `HEAD~2`. */
  readonly asked: string;
  /** The whole hash. */
  readonly commit: string;
}

/** Twelve digits, as people are shown a commit. */
export function shortHash(commit: string): string {
  return commit.slice(0, 12);
}

/** Resolves what a person calls a commit, whatever it starts with. Throws a `HostError` that says what to do about it. */
export function resolveRevision(dir: string, asked: string): Revision {
  const commit = tipOf(dir, asked);
  if (commit !== undefined) return { asked, commit };
  insideRepository(dir);
  const shallow = gitLine(dir, ['rev-parse', '--is-shallow-repository']) === 'true';
  const hint = shallow ? '; only the newest commits were fetched: fetch the whole history (`fetch-depth: 0`)' : '';
  throw new HostError(`there is no revision "${asked}"${hint}`);
}

/** The hash of the commit that somebody calls so; undefined when there is none. */
export function tipOf(dir: string, asked: string): string | undefined {
  if (asked === '' || asked.includes('\0') || asked.includes('\n')) return undefined;
  const { code, stdout } = tryGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${asked}^{commit}`]);
  const hash = stdout.toString('utf8').trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
}

/** The commit that two have in common, so that what others did on the base meanwhile is no change of ours. */
export function mergeBase(dir: string, base: Revision, head: Revision): Revision {
  const { code, stdout } = tryGit(dir, ['merge-base', base.commit, head.commit]);
  const commit = stdout.toString('utf8').trim();
  return code === 0 && commit !== '' ? { asked: base.asked, commit } : base;
}

/** Whether the first commit is in the history of the second. */
export function isAncestor(dir: string, first: string, second: string): boolean {
  return tryGit(dir, ['merge-base', '--is-ancestor', first, second]).code === 0;
}

/** Throws a `HostError` unless the directory is in a Git repository. */
export function insideRepository(dir: string): void {
  const { code } = tryGit(dir, ['rev-parse', '--git-dir']);
  if (code !== 0) throw new HostError(`${dir} is not in a Git repository`);
}

/** Where a directory is in its repository: `site-config/`, with a slash at its end; empty for the top. */
export function prefixOf(dir: string): string {
  const { code, stdout } = tryGit(dir, ['rev-parse', '--show-prefix']);
  if (code !== 0) insideRepository(dir);
  return stdout.toString('utf8').trimEnd();
}
