import { readFileSync } from 'node:fs';

/**
 * What in the text of a test file would quietly take tests out of a run.
 * @param {string} file
 * @returns {string[]}
 */
export function lintTestFile(file) {
  const text = readFileSync(file, 'utf8');
  // uvu's own suites have `only` and `skip`, need no `run()` to pass, and tell the runner nothing.
  if (!/^import\b[^;]*\bfrom ["']uvu["']/m.test(text)) return [];
  return ['imports uvu itself: use `suite` of test/lib/suite.ts'];
}
