import { relative } from 'node:path';
import { root } from '../root.mjs';

/** @typedef {import('./run-test-file.mjs').FileResult} FileResult */

const marks = { passed: '✔', failed: '✘', skipped: '-', declared: '?' };

/**
 * One line per file; its tests by name if asked for, and whatever failed with what the file printed.
 * @param {FileResult} result
 * @param {{ names: boolean }} options
 */
export function printFileResult(result, { names }) {
  const failed = hasFailed(result);
  console.log(
    `${failed ? '✘' : '✔'} ${relative(root, result.file)}  ${tally(result)} (${result.seconds.toFixed(1)} s, ${result.processorSeconds.toFixed(1)} s of a processor)`,
  );
  for (const test of result.tests) {
    if (!names && test.outcome !== 'failed') continue;
    console.log(`    ${marks[test.outcome]} ${test.suite}: ${test.test}${slowness(test)}`);
  }
  for (const problem of result.problems) console.log(`    ✘ ${problem}`);
  if (failed) console.log(result.output.replace(/^/gm, '    | '));
}

/** @param {FileResult} result */
export function hasFailed(result) {
  return result.problems.length > 0 || result.tests.some((test) => test.outcome === 'failed');
}

/** @param {import('./judge-test-file.mjs').TestEvent} test */
function slowness({ seconds = 0 }) {
  return seconds < 2 ? '' : ` (${seconds.toFixed(1)} s)`;
}

/** @param {FileResult} result */
function tally(result) {
  const parts = [];
  for (const outcome of /** @type {const} */ (['passed', 'failed', 'skipped'])) {
    const count = result.tests.filter((test) => test.outcome === outcome).length;
    if (count > 0) parts.push(`${count} ${outcome}`);
  }
  return parts.join(', ') || 'no tests';
}
