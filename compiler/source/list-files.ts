import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';

/** The files of a site that are read, by what they are; paths relative to the site directory, with `/`, sorted. */
export interface SiteFiles {
  /** Every `.yaml`/`.yml` that is part of the description. */
  readonly yaml: string[];
  /** Every `users.csv`: users from a spreadsheet. */
  readonly csv: string[];
  /** The overlays of `environments/`, by name. */
  readonly environments: Map<string, string>;
  /** The site's own dialplan: `dialplan/*.conf`. */
  readonly dialplan: string[];
}

/** Not part of the description: what is used by name, and what belongs to other tools. */
const otherFolders = new Set(['templates', 'sounds', 'moh', 'tests/fixtures', 'node_modules', 'expected']);
/** A site of so many files is a mistake (`/` given for a directory); stop before it hurts. */
const mostFiles = 50_000;

type Report = (diagnostic: Diagnostic) => void;

/** Walks a site directory. What cannot be read is a diagnostic; nothing outside the directory is ever followed. */
export function listFiles(dir: string, report: Report, maxFiles = mostFiles): SiteFiles {
  const files: SiteFiles = { yaml: [], csv: [], environments: new Map(), dialplan: [] };
  let root: string;
  try {
    root = realpathSync(dir);
  } catch (error) {
    report(unreadable(dir, error));
    return files;
  }
  const folders = [''];
  let count = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      report(unreadable(folder === '' ? dir : folder, error));
      continue;
    }
    count += entries.length;
    if (count > maxFiles) {
      report(refused(`${dir} holds more than ${maxFiles} files: is it a site?`));
      break;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || otherFolders.has(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (isRead(path) && isFileInside(root, path, entry, report)) sort(files, path, report);
    }
  }
  files.yaml.sort();
  files.csv.sort();
  files.dialplan.sort();
  return files;
}

/** Whether the name is one of a file that is read: other `.conf` files than the site's own dialplan are not. */
function isRead(path: string): boolean {
  return /\.ya?ml$/.test(path) || isUsersCsv(path) || /^dialplan\/[^/]+\.conf$/.test(path);
}

function isUsersCsv(path: string): boolean {
  return /(?:^|\/)users\.csv$/.test(path) && !path.startsWith('environments/');
}

function sort(files: SiteFiles, path: string, report: Report): void {
  if (path.endsWith('.conf')) {
    if (dialplanName.test(path)) files.dialplan.push(path);
    else report(refused(`${path} cannot keep its name on the host`, 'name it with letters, digits, `_`, `.` and `-`'));
    return;
  }
  if (isUsersCsv(path)) {
    files.csv.push(path);
    return;
  }
  if (!path.startsWith('environments/')) {
    files.yaml.push(path);
    return;
  }
  const environment = /^environments\/([^/]+)\.ya?ml$/.exec(path)?.[1];
  if (environment === undefined) report(refused(`${path} is no environment`, 'one is a file `environments/NAME.yaml`'));
  else if (files.environments.has(environment)) report(refused(`the environment "${environment}" has two files`));
  else files.environments.set(environment, path);
}

const dialplanName = /^dialplan\/[A-Za-z0-9][A-Za-z0-9_.-]{0,99}\.conf$/;

/** Whether an entry is a file of the site: a pipe or a device of the name would block or never end. */
export function isFileInside(root: string, path: string, entry: Dirent, report: Report): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) {
    report(refused(`${path} is no file`));
    return false;
  }
  try {
    const target = realpathSync(join(root, path));
    if (!target.startsWith(root + sep)) report(refused(`${path} is a link that leads out of the site`));
    else if (!statSync(target).isFile()) report(refused(`${path} is a link to what is no file`));
    else return true;
  } catch (error) {
    report(unreadable(path, error));
  }
  return false;
}

/** The diagnostic for what is in the site and cannot be part of it. */
export function refused(message: string, hint?: string): Diagnostic {
  return { rule: 'unreadable-file', severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}

/** The diagnostic for a path that the system would not read. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return refused(`${path} cannot be read: ${reason}`);
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
  ELOOP: 'its links lead in a circle',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a directory',
  EPERM: 'permission denied',
};
