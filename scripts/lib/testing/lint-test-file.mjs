import { readFileSync } from 'node:fs';

/**
 * What in the text of a test file would quietly take tests out of a run, or make two runs differ.
 * @param {string} file
 * @returns {string[]}
 */
export function lintTestFile(file) {
  const text = readFileSync(file, 'utf8');
  // uvu's own suites have `only` and `skip`, need no `run()` to pass, and tell the runner nothing.
  const problems = [];
  if (imports(text, 'uvu')) problems.push('imports uvu itself: use `suite` of test/lib/suite.ts');
  if (imports(text, 'fast-check'))
    problems.push('imports fast-check itself, and its cases change: use test/lib/fast-check.ts');
  return problems;
}

/** @param {string} text @param {string} name */
function imports(text, name) {
  return new RegExp(`^import\\b[^;]*\\bfrom ["']${name}["']`, 'm').test(text);
}
