import { execFileSync } from 'node:child_process';
import { type Files, inSiteDirectory } from './site.ts';

/** A Git repository of its own, on branch `main`, with these files in its first commit. */
export function inRepository<Result>(files: Files, use: (dir: string) => Result): Result {
  return inSiteDirectory(files, (dir) => {
    runGit(dir, 'init', '-q', '-b', 'main');
    commitAll(dir, 'the beginning');
    return use(dir);
  });
}

/** Commits everything that there is. */
export function commitAll(dir: string, message: string): void {
  runGit(dir, 'add', '-A');
  runGit(dir, 'commit', '-q', '--allow-empty', '-m', message);
}

/** What Git says, by nobody's configuration but its own. */
export function runGit(dir: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: gitEnvironment,
  });
}

/** The same author at any time, and no configuration of whoever runs the tests. */
export const gitEnvironment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Alice',
  GIT_AUTHOR_EMAIL: 'alice@example.org',
  GIT_COMMITTER_NAME: 'Alice',
  GIT_COMMITTER_EMAIL: 'alice@example.org',
};
