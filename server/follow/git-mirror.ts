import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sha256 } from '../../compiler/sha256.ts';
import type { Checkout } from '../generation/keeper.ts';

/** A branch of a repository somewhere. */
export interface GitSource {
  readonly url: string;
  readonly branch: string;
}

/** `URL#branch`; the branch is `main` when left out. Undefined for what is neither. */
export function parseGitSource(text: string): GitSource | undefined {
  const hash = text.lastIndexOf('#');
  const url = hash < 0 ? text : text.slice(0, hash);
  const branch = hash < 0 ? 'main' : text.slice(hash + 1);
  if (url === '' || url.startsWith('-') || /[\u0000-\u0020]/.test(url)) return undefined;
  // What git calls a name of a branch (git-check-ref-format(1)), and no other.
  if (!/^[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}$/.test(branch) || /\.\.|\/\/|\/$|\.lock$|\/\./.test(branch))
    return undefined;
  return { url, branch };
}

/** A copy of a branch on this machine, brought up to date on demand. */
export interface GitMirror {
  /** Fetches. Throws, with what git said, when the repository does not answer: what is here stays as it was. */
  fetch(): Promise<void>;
  /** The branch as last fetched, as a directory; the one before is removed. */
  checkout(): Promise<Checkout>;
}

const run = promisify(execFile);
const seconds = 1000;

/** Keeps a bare repository below `cache`, and a directory with the files of one revision. */
export function gitMirror({ url, branch }: GitSource, cache: string): GitMirror {
  const base = join(cache, sha256(`${url}#${branch}`).slice(0, 16));
  const repository = join(base, 'repository.git');
  const git = (...args: string[]) =>
    run('git', ['--git-dir', repository, ...args], {
      env: gitEnvironment(),
      timeout: 60 * seconds,
      maxBuffer: 1 << 26,
    });

  async function revision(): Promise<string> {
    const { stdout } = await git('rev-parse', '--verify', `refs/heads/${branch}^{commit}`);
    return stdout.trim();
  }

  return {
    async fetch() {
      await mkdir(base, { recursive: true, mode: 0o700 });
      await git('init', '--quiet', '--bare');
      await git('fetch', '--quiet', '--no-tags', '--depth=1', '--', url, `+refs/heads/${branch}:refs/heads/${branch}`);
    },
    async checkout() {
      const found = await revision();
      const name = `site-${found}`;
      const dir = join(base, name);
      const there = await readdir(base);
      if (!there.includes(name)) {
        const fresh = join(base, `new-${process.pid}`);
        await rm(fresh, { recursive: true, force: true });
        await mkdir(fresh, { mode: 0o700 });
        const archive = join(base, `archive-${process.pid}.tar`);
        await git('archive', '--format=tar', `--output=${archive}`, found);
        await run('tar', ['-xf', archive, '-C', fresh, '--no-same-owner']);
        await rm(archive, { force: true });
        await rename(fresh, dir);
      }
      for (const other of there) {
        if (other.startsWith('site-') && other !== name) await rm(join(base, other), { recursive: true, force: true });
      }
      return { dir, revision: found };
    },
  };
}

/** Nobody is there to type a password, and no way of fetching that runs a program of the address's choice. */
function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
  };
}
