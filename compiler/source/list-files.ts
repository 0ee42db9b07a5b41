import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';

/** The files of a site that are read, by what they are; paths relative to the site directory, with `/`, sorted. */
export interface SiteFiles {
  /** Every `.yaml`/`.yml` that is part of the description. */
  readonly yaml: string[];
  /** The overlays of `environments/`, by name. */
  readonly environments: Map<string, string>;
  /** The site's own dialplan: `dialplan/*.conf`. */
  readonly dialplan: string[];
}

/** Not part of the description: what is used by name, and what belongs to other tools. */
const otherFolders = new Set(['templates', 'sounds', 'tests/fixtures', 'node_modules', 'expected']);
/** A site of a million files is a mistake (`/` given for a directory); stop before it hurts. */
const maxFiles = 20_000;

/** Walks a site directory. What cannot be read is a diagnostic; nothing outside the directory is ever followed. */
export function listFiles(dir: string, report: (diagnostic: Diagnostic) => void): SiteFiles {
  const files: SiteFiles = { yaml: [], environments: new Map(), dialplan: [] };
  let root: string;
  try {
    root = realpathSync(dir);
  } catch (error) {
    report(unreadable(dir, error));
    return files;
  }
  let count = 0;
  const walk = (folder: string): void => {
    let entries: ReturnType<typeof readEntries>;
    try {
      entries = readEntries(join(root, folder));
    } catch (error) {
      report(unreadable(folder === '' ? dir : folder, error));
      return;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || otherFolders.has(path)) continue;
      if (entry.isDirectory()) {
        walk(path);
        continue;
      }
      if (!/\.(?:ya?ml|conf)$/.test(entry.name)) continue;
      if (entry.isSymbolicLink() && !isFileInside(root, path, report)) continue;
      if (++count > maxFiles) {
        if (count === maxFiles + 1)
          report({
            rule: 'unreadable-file',
            severity: 'error',
            message: `${dir} holds more than ${maxFiles} files: is it a site?`,
          });
        return;
      }
      sort(files, path);
    }
  };
  walk('');
  return files;
}

function readEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sort(files: SiteFiles, path: string): void {
  const environment = /^environments\/([^/]+)\.ya?ml$/.exec(path)?.[1];
  if (environment !== undefined) files.environments.set(environment, path);
  else if (path.endsWith('.conf')) {
    if (/^dialplan\/[^/]+$/.test(path)) files.dialplan.push(path);
  } else files.yaml.push(path);
}

function isFileInside(root: string, path: string, report: (diagnostic: Diagnostic) => void): boolean {
  try {
    const target = realpathSync(join(root, path));
    if (!target.startsWith(root + sep)) {
      report({ rule: 'unreadable-file', severity: 'error', message: `${path} is a link that leads out of the site` });
      return false;
    }
    return statSync(target).isFile();
  } catch (error) {
    report(unreadable(path, error));
    return false;
  }
}

/** The diagnostic for a path that the system would not read. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return { rule: 'unreadable-file', severity: 'error', message: `${path} cannot be read: ${reason}` };
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
  ELOOP: 'its links lead in a circle',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a directory',
  EPERM: 'permission denied',
};
