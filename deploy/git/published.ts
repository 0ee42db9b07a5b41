import { gitLine } from './git.ts';
import { readEntries } from './read-tree.ts';
import { type Revision, tipOf } from './revision.ts';

/** What a branch that `publish` wrote holds, and what its last commit says of where that comes from. */
export interface PublishedTree {
  /** The commit of the site. */
  readonly site: Revision;
  /** The site in its repository; empty for the top. */
  readonly folder: string;
  readonly environment: string | undefined;
  readonly pbxc: string;
  /** By `HOST/absolute/path`. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads the branch, or where `origin` has it; undefined when there is none, or it is none of pbxc's. */
export function readPublished(dir: string, branch: string): PublishedTree | undefined {
  const commit = tipOf(dir, `refs/heads/${branch}`) ?? tipOf(dir, `refs/remotes/origin/${branch}`);
  if (commit === undefined) return undefined;
  const trailers = trailersOf(gitLine(dir, ['log', '-1', '--format=%B', commit]));
  const site = trailers.get('Site-Commit');
  const folder = trailers.get('Site-Folder');
  const pbxc = trailers.get('Pbxc-Version');
  if (site === undefined || folder === undefined || pbxc === undefined) return undefined;
  const known = tipOf(dir, site);
  if (known === undefined) return undefined;
  const files = new Map<string, Buffer>();
  for (const [path, entry] of readEntries(dir, `${commit}^{tree}`))
    if (entry.kind === 'file') files.set(path, entry.bytes);
  return {
    site: { asked: site, commit: known },
    folder: folder === '.' ? '' : folder,
    environment: trailers.get('Site-Environment'),
    pbxc,
    files,
  };
}

/** The `Name: value` lines of a message's last paragraph. */
function trailersOf(message: string): Map<string, string> {
  const last = message.trimEnd().split('\n\n').at(-1) ?? '';
  return new Map(
    last.split('\n').flatMap((line) => {
      const [, name, value] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}
