import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../ensure-built.mjs';
import { ensureInstalled } from '../ensure-installed.mjs';
import { root } from '../root.mjs';
import { compileTests } from './compile-tests.mjs';
import { findTestFiles, longestFirst } from './find-test-files.mjs';
import { idleShare } from './idle-share.mjs';
import { lintTestFile } from './lint-test-file.mjs';
import { hasFailed, printFileResult } from './print-file-result.mjs';
import { runInOrder } from './run-in-order.mjs';
import { runTestFile } from './run-test-file.mjs';

const { values, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string', default: join(root, 'test') }, timeout: { type: 'string' } },
});
// A run that a test started must not build while its siblings use the build.
if (!process.env['PBXC_TEST_REPORT']) {
  ensureInstalled();
  ensureBuilt();
}

const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

const counts = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
/** @type {Map<string, number>} */
const skippedBecause = new Map();
/**
 * Calls happen in time: on a machine that is busy with other tests a phone may be late. Such a file is run once more, alone, or
 * twice, and the last run counts; all are shown.
 * @type {string[]}
 */
const onceMore = [];

const folder = resolve(values.in);
const files = findTestFiles(folder, patterns);
const compiled = await compileTests(folder, files);
const processors = availableParallelism();
try {
  await runInOrder(
    files.filter((file) => !isReal(file)),
    processors,
    test,
    (result) => {
      show(result);
      count(result);
    },
  );
  await runInOrder(
    longestFirst(files.filter(isReal)),
    processors * 8,
    test,
    (result) => {
      show(result);
      if (hasFailed(result)) onceMore.push(result.file);
      else count(result);
    },
    untilIdle,
  );
  for (const file of onceMore) {
    count(await alone(file));
  }
} catch (error) {
  if (!interruption.signal.aborted) throw error;
} finally {
  compiled.remove();
}

for (const [reason, tests] of skippedBecause) console.log(`\n${tests} skipped: ${reason}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
if (interruption.signal.aborted) console.log('\nInterrupted: not every test was run.');
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || counts.passed === 0 || interruption.signal.aborted ? 1 : 0;

/** @param {string} file */
async function test(file) {
  interruption.signal.throwIfAborted();
  const timeoutSeconds = Number(values.timeout ?? (isReal(file) ? 300 : 180));
  const problems = lintTestFile(file);
  if (problems.length > 0) return { file, tests: [], problems, output: '', seconds: 0, processorSeconds: 0 };
  const problem = compiled.problems.get(file);
  if (problem !== undefined)
    return { file, tests: [], problems: ['does not compile'], output: problem, seconds: 0, processorSeconds: 0 };
  return runTestFile(file, { program: compiled.programOf(file), timeoutSeconds, signal: interruption.signal });
}

/**
 * Calls are mostly waiting: for a phone to ring, for a time to pass. So many files of them run side by side, and one more
 * whenever the machine has time for it.
 * @param {() => number} working how many run
 */
async function untilIdle(working) {
  const idle = idleShare();
  while (working() >= 2 * processors) {
    await sleep(300);
    interruption.signal.throwIfAborted();
    if (idle() > 0.25) return;
  }
}

/** @param {string} file */
async function alone(file) {
  for (let again = 1; ; again++) {
    console.log(`\nOnce more, alone: ${relative(root, file)}`);
    const result = await test(file);
    show(result);
    if (again === 2 || !hasFailed(result)) return result;
  }
}

/** @param {import('./run-test-file.mjs').FileResult} result */
function show(result) {
  printFileResult(result, { names: patterns.length > 0 || isReal(result.file) });
}

/** @param {import('./run-test-file.mjs').FileResult} result */
function count(result) {
  const name = relative(root, result.file);
  for (const { outcome, suite, test, reason } of result.tests) {
    if (outcome === 'declared') continue;
    counts[outcome]++;
    if (outcome === 'failed') failures.push(`  ${name}: ${suite}: ${test}${shortReason(reason)}`);
    if (outcome === 'skipped' && reason) skippedBecause.set(reason, (skippedBecause.get(reason) ?? 0) + 1);
  }
  for (const problem of result.problems) {
    counts.failed++;
    failures.push(`  ${name}: ${problem}`);
  }
}

/** Repeated where a long log ends, because that is what people read, or are sent, of it. @param {string | undefined} reason */
function shortReason(reason = '') {
  return reason
    .split('\n', 12)
    .map((line) => `\n      ${line.slice(0, 300)}`)
    .join('');
}

/** Real programs take longer, and what was tested with them is worth reading by name. @param {string} file */
function isReal(file) {
  return relative(root, file).startsWith(join('test', 'real'));
}
