import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { version } from '../version.ts';

/** Where each CI system looks for its file, and what it says: check, review in one comment, apply after a merge. */
export const ciFiles: Readonly<Record<string, { path: string; content: () => string }>> = {
  github: { path: '.github/workflows/pbxc.yml', content: () => template('github.yml') },
  gitlab: { path: '.gitlab-ci.yml', content: () => template('gitlab.yml') },
};

function template(name: string): string {
  return readFileSync(join(packageRoot(), 'ci', name), 'utf8').replaceAll('PBXC_VERSION', version());
}
