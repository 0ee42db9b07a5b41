/** @typedef {{ id: number, outcome: 'declared' | 'passed' | 'failed' | 'skipped', suite: string, test: string, reason?: string, seconds?: number }} TestEvent */
/** @typedef {{ output: string, code: number | null, timedOut: boolean, processorSeconds: number }} End */

/**
 * What became of each test, and what is wrong with the file as a whole. A run that proves nothing has failed:
 * no test, a test that never ended, a file that does not end.
 * @param {TestEvent[]} events
 * @param {End} end
 * @param {number} timeoutSeconds
 * @returns {{ tests: TestEvent[], problems: string[] }}
 */
export function judgeTestFile(events, end, timeoutSeconds) {
  /** @type {Map<number, TestEvent>} */
  const tests = new Map();
  for (const event of events) {
    // A later hook may fail a test, but nothing makes a failed one pass.
    if (tests.get(event.id)?.outcome !== 'failed') tests.set(event.id, event);
  }
  const problems = [];
  if (tests.size === 0 && end.code === 0) problems.push('declares no test: use `suite` of test/lib/suite.ts');
  if (end.timedOut) problems.push(`did not end within ${timeoutSeconds} s and was stopped`);
  const unfinished = [...tests.values()].filter((test) => test.outcome === 'declared');
  for (const test of unfinished) {
    tests.set(test.id, { ...test, outcome: 'failed', reason: 'never finished: is `.run()` missing?' });
  }
  const failed = [...tests.values()].some((test) => test.outcome === 'failed');
  if (end.code !== 0 && !failed && problems.length === 0) {
    problems.push(`ended with exit code ${end.code}${tests.size === 0 ? ' before a test was declared' : ''}`);
  }
  return { tests: [...tests.values()].sort((a, b) => a.id - b.id), problems };
}
