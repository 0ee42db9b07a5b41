import type { ReloadOutcome } from './run-reloads.ts';

/** What came of an apply. */
export interface Outcome {
  readonly host: string;
  /**
   * `done`; `refused`: the plan is stale; `failed`: nothing was changed; `broken`: some of it was, and it did not end
   * well. Each has the exit code of that name.
   */
  readonly status: 'done' | 'refused' | 'failed' | 'broken';
  /** Paths, in the order they were done. */
  readonly written: readonly string[];
  /** Files of which only mode or owner changed. */
  readonly adjusted: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly reloads: readonly ReloadOutcome[];
  /** Why the reloads were not run, as a sentence. */
  readonly reloadNote?: string;
  /** What went wrong, as sentences. */
  readonly failures: readonly string[];
}
