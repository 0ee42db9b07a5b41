import { type ChangedFile, changedUsers } from './changed-users.ts';
import { changedFiles, type SiteFiles } from './site-files.ts';

/** What of a site changed, file by file; undefined when that is not users alone. */
export function changesIn(before: SiteFiles, now: SiteFiles): ChangedFile[] | undefined {
  const changed = changedFiles(before, now);
  if (changed === undefined) return undefined;
  const found: ChangedFile[] = [];
  for (const file of changed) {
    const old = before.yaml.get(file.name);
    const users = old === undefined ? undefined : changedUsers(old, file);
    if (users === undefined) return undefined;
    found.push(users);
  }
  return found;
}
