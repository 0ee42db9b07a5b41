import { appendFileSync } from 'node:fs';

/** What happened to one test. A test that is `declared` and nothing else never ran, which the runner counts as failed. */
export interface TestEvent {
  /** Counts the tests of a file from 0, because two suites may hold the same sentence. */
  id: number;
  outcome: 'declared' | 'passed' | 'failed' | 'skipped';
  suite: string;
  test: string;
  /** Why it was skipped, or what the failure said. */
  reason?: string;
  /** How long it took when it passed. */
  seconds?: number;
}

/** Tells the test runner (scripts/test.mjs) about a test; without a runner nothing is told and uvu's own output is all there is. */
export function report(event: TestEvent): void {
  const file = process.env['PBXC_TEST_REPORT'];
  // A file rather than a pipe: it also reaches the runner from a test that starts itself again in a network namespace.
  if (file) appendFileSync(file, `${JSON.stringify(event)}\n`);
}
