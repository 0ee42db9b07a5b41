import { readdirSync } from 'node:fs';
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
