import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The test files of a folder, sorted by path.
 * @param {string} folder
 * @param {readonly string[]} patterns a file counts if its path contains one of them, or if there are none
 */
export function findTestFiles(folder, patterns) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, path))
    .filter((path) => patterns.length === 0 || patterns.some((pattern) => path.includes(pattern)))
    .sort();
}

/**
 * The same files, those first that say on their first line that they take long: one that is started last would run on when all
 * others are done.
 * @param {readonly string[]} files
 */
export function longestFirst(files) {
  const takesLong = (/** @type {string} */ file) => readFileSync(file, 'utf8').startsWith('// Takes long.\n');
  return [...files.filter(takesLong), ...files.filter((file) => !takesLong(file))];
}
