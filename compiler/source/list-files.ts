import type { Diagnostic } from '../diagnostic.ts';
import type { FileTree, TreeEntry } from './file-tree.ts';

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
  /** Templates of phones' files: `templates/**.njk`. */
  readonly templates: string[];
}

/** Not part of the description: what is used by name, and what belongs to other tools. */
const otherFolders = new Set(['sounds', 'moh', 'tests/fixtures', 'node_modules', 'expected']);
/** What lies in a folder that pbxc wrote itself (`pbxc build`, `pbxc export`): nothing in it describes the site. */
export const buildMark = '.pbxc-build.json';
/** A site of so many files is a mistake (`/` given for a directory); stop before it hurts. */
const mostFiles = 50_000;

type Report = (diagnostic: Diagnostic) => void;

/** Walks the tree of a site. What cannot be read is a diagnostic; nothing outside the tree is ever followed. */
export function listFiles(tree: FileTree, report: Report, maxFiles = mostFiles): SiteFiles {
  const files: SiteFiles = { yaml: [], csv: [], environments: new Map(), dialplan: [], templates: [] };
  const folders = [''];
  let count = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: readonly TreeEntry[];
    try {
      entries = tree.entries(folder);
    } catch (error) {
      report(unreadable(folder === '' ? tree.name : folder, error));
      continue;
    }
    if (folder !== '' && entries.some(({ name }) => name === buildMark)) continue;
    count += entries.length;
    if (count > maxFiles) {
      report(refused(`${tree.name} holds more than ${maxFiles} files: is it a site?`));
      break;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || otherFolders.has(path)) continue;
      if (entry.kind === 'folder') folders.push(path);
      else if (isRead(path) && isFileInside(tree, path, entry, report)) sort(files, path, report);
    }
  }
  files.yaml.sort();
  files.csv.sort();
  files.dialplan.sort();
  files.templates.sort();
  return files;
}

/** Whether the name is one of a file that is read: other `.conf` files than the site's own dialplan are not. */
function isRead(path: string): boolean {
  if (path.startsWith('templates/')) return path.endsWith('.njk');
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
  if (path.endsWith('.njk')) {
    files.templates.push(path);
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
export function isFileInside(tree: FileTree, path: string, { kind }: TreeEntry, report: Report): boolean {
  if (kind === 'file') return true;
  if (kind !== 'link') {
    report(refused(`${path} is no file`));
    return false;
  }
  try {
    const problem = tree.linkProblem(path);
    if (problem === undefined) return true;
    report(refused(`${path} ${problem}`));
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
