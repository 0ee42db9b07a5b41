import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../root.mjs';

/**
 * @typedef {object} CompiledTests
 * @property {(file: string) => string[]} programOf what Node runs, with its arguments
 * @property {ReadonlyMap<string, string>} problems of files that do not compile
 * @property {() => void} remove
 */

/**
 * Compiles test files with all they import, once for the whole run: to do so for each file as it runs takes two seconds each.
 * @param {string} folder which the files are in
 * @param {readonly string[]} files
 * @returns {Promise<CompiledTests>}
 */
export async function compileTests(folder, files) {
  // Within the repository, where Node finds the packages.
  const builds = join(root, 'build');
  mkdirSync(builds, { recursive: true });
  const outdir = mkdtempSync(join(builds, 'tests-'));
  const problems = new Map();
  const apart = new Set(files.filter((file) => /^inOwnNetwork\(\);$/m.test(readFileSync(file, 'utf8'))));
  const starts = apart.size > 0 ? [startApart] : [];
  if ((await compile(folder, [...starts, ...files], outdir)) !== undefined) {
    // One by one, to see which files it is, and to run the others.
    await compile(folder, starts, outdir);
    for (const file of files) {
      const problem = await compile(folder, [file], outdir);
      if (problem !== undefined) problems.set(file, problem);
    }
  }
  const compiled = (/** @type {string} */ file) => join(outdir, relative(folder, file).replace(/\.ts$/, '.js'));
  return {
    programOf: (file) => [...(apart.has(file) ? starts.map(compiled) : []), compiled(file)],
    problems,
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
}

const startApart = join(root, 'test/real/lib/start-apart.ts');

/**
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {string} outdir
 * @returns {Promise<string | undefined>} what is wrong
 */
async function compile(folder, files, outdir) {
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [...files],
      outbase: folder,
      outdir,
      chunkNames: 'chunks/[hash]',
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      plugins: [placesOfSources],
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * A source that asks where it is means the source, not what was made of it.
 * @type {import('esbuild').Plugin}
 */
const placesOfSources = {
  name: 'places-of-sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const contents = text
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: 'ts' };
    });
  },
};
