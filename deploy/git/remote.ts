import { HostError } from '../host-error.ts';
import { git, tryGit } from './git.ts';

/** Where a branch of a remote is, fetched; undefined when the remote does not have it. Throws a `HostError` if there is no remote. */
export function fetchTip(dir: string, remote: string, ref: string): string | undefined {
  const { code, stdout, stderr } = tryGit(dir, ['ls-remote', '--end-of-options', remote, ref]);
  if (code !== 0) throw new HostError(`the remote "${remote}" cannot be read: ${stderr}`);
  const [hash = ''] = stdout.toString('utf8').split('\t');
  if (hash === '') return undefined;
  git(dir, ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--end-of-options', remote, ref]);
  return hash;
}

/** Moves a branch of a remote forward; one that somebody else moved meanwhile is a `HostError`. */
export function pushTip(dir: string, remote: string, commit: string, ref: string): void {
  const { code, stderr } = tryGit(dir, ['push', '--quiet', '--end-of-options', remote, `${commit}:${ref}`]);
  if (code !== 0) throw new HostError(`${ref} cannot be pushed to "${remote}": ${stderr}`);
}
