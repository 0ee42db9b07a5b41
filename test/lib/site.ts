import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Compiled, type CompileOptions, compile } from '../../compiler/compile.ts';

/** The files of a site by their paths: `{ 'site.yaml': 'version: 1\n...' }`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Compiles a site that is written to a directory of its own for as long as that takes. */
export function siteOf(files: Files, options: CompileOptions = {}): Compiled {
  return inSiteDirectory(files, (dir) => compile(dir, options));
}

/** Hands over a directory that holds these files, and removes it afterwards. */
export function inSiteDirectory<Result>(files: Files, use: (dir: string) => Result): Result {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-site-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      const file = join(dir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
