import { basename } from 'node:path';
import type { Site } from '../site.ts';

/** What a generation is made from, for people: the commit of the site if it is in Git, and whether something is not committed. */
export async function sourceOf(site: Site): Promise<string> {
  const folder = basename(site.dir);
  const name = site.environment === undefined ? folder : `${folder} (${site.environment})`;
  try {
    const { simpleGit } = await import('simple-git');
    const commit = await simpleGit(site.dir).raw('describe', '--always', '--dirty=, edited', '--abbrev=12');
    return `${name} at ${commit.trim()}`;
  } catch {
    // Not in Git, or Git is not there: a site need not be.
    return name;
  }
}
