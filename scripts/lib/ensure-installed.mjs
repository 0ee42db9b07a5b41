import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Installs the packages of package-lock.json, unless exactly those are there. Ends the process if that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing packages (once; about ten seconds)');
  const failure = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (failure === undefined) return;
  console.error(`npm ci failed:\n${failure}`);
  process.exit(1);
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  // npm's own note of what it installed: right whoever ran npm, and whether by "ci" or "install".
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    if (!there && entry.optional) continue;
    if (there?.version !== entry.version || there?.integrity !== entry.integrity) return false;
  }
  return true;
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
