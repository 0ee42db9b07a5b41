import type { Plan } from './plan.ts';
import type { ReloadOutcome } from './run-reloads.ts';

/** What came of an apply. */
export interface Outcome {
  readonly host: string;
  /**
   * `done`; `refused`: the plan is stale, or somebody's hand edits or another apply are in the way; `failed`: nothing was
   * changed; `restored`: it did not end well, and the host is as it was before; `broken`: that did not end well either; `lost`:
   * the connection went, and the host finishes or goes back by itself. Each has the exit code of that name, `lost` that of `failed`.
   */
  readonly status: 'done' | 'refused' | 'failed' | 'restored' | 'broken' | 'lost';
  /** What it was refused for, so that whoever shows it can say the way out. */
  readonly refusal?: 'drift' | 'lock' | 'site-key' | 'stale' | 'unfinished' | 'valve';
  /** The generation that the host has now; absent when nothing was applied. */
  readonly generation?: number;
  /** When everything goes back unless somebody confirms, in ISO 8601. */
  readonly confirmBy?: string;
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

/** What an apply starts from. */
export function nothingDone(plan: Plan): Outcome {
  return {
    host: plan.host,
    status: 'done',
    written: [],
    adjusted: [],
    removed: [],
    unchanged: plan.counts.unchanged,
    reloads: [],
    failures: [],
  };
}
