import { suite as uvuSuite } from 'uvu';
import { missing } from './missing.ts';
import { report, type TestEvent } from './report.ts';

type Action = () => void | Promise<void>;

interface Hook {
  (action: Action): void;
  each(action: Action): void;
}

/** A uvu suite without `only` and `skip`, which in uvu quietly take tests out of a run. */
export interface Suite {
  (sentence: string, check: Action): void;
  before: Hook;
  after: Hook;
  run(): void;
}

let nextId = 0;
let failed = false;

/**
 * uvu's `suite`, which also tells the test runner each test's sentence and outcome. A failing hook fails the run:
 * uvu alone swallows it, and with it every test of the suite.
 */
export function suite(name: string): Suite {
  const inner = uvuSuite(name);

  const declare = (sentence: string, check: Action): void => {
    const event = { id: nextId++, suite: name, test: sentence };
    if (missing.length > 0) {
      report({ ...event, outcome: 'skipped', reason: missing.join('\n') });
      return;
    }
    report({ ...event, outcome: 'declared' });
    inner(sentence, () => observe(event, check, (seconds) => report({ ...event, outcome: 'passed', seconds })));
  };

  const hook = (kind: 'before' | 'after'): Hook => {
    const observed = (label: string, action: Action) => {
      const event = { id: nextId++, suite: name, test: label };
      return () => observe(event, action, () => {});
    };
    return Object.assign((action: Action) => inner[kind](observed(`(${kind})`, action)), {
      each: (action: Action) => inner[kind].each(observed(`(${kind} each)`, action)),
    });
  };

  const run = (): void => {
    if (missing.length === 0) inner.run();
    else console.log(`${name}: skipped\n${missing.join('\n')}`);
  };

  return Object.assign(declare, { before: hook('before'), after: hook('after'), run });
}

async function observe(
  event: Omit<TestEvent, 'outcome'>,
  action: Action,
  succeeded: (seconds: number) => void,
): Promise<void> {
  const started = performance.now();
  try {
    await action();
  } catch (error) {
    report({ ...event, outcome: 'failed', reason: reasonOf(error) });
    failWhateverUvuSays(event, error);
    throw error;
  }
  succeeded((performance.now() - started) / 1000);
}

/** An assertion of uvu's says what differs apart from its message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'details' in error && typeof error.details === 'string' ? error.message + error.details : error.message;
}

/** uvu sets the exit code when it ends, and to 0 if what failed was a hook. */
function failWhateverUvuSays(event: Omit<TestEvent, 'outcome'>, error: unknown): void {
  if (event.test.startsWith('(')) console.error(`\n${event.suite} ${event.test}`, error);
  if (failed) return;
  failed = true;
  process.on('exit', () => {
    process.exitCode = 1;
  });
}
