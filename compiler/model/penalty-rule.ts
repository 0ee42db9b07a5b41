import { sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';
import { toSeconds } from './values.ts';

/** How penalties of queue members count the longer a caller waits. */
export interface PenaltyRule extends ModelObject {
  readonly kind: 'penalty-rule';
  /** In the order of their times. */
  readonly steps: readonly PenaltyStep[];
}

export interface PenaltyStep {
  /** Seconds. */
  readonly after: number;
  readonly max: number | undefined;
  readonly min: number | undefined;
  readonly raise: number | undefined;
}

export function linkPenaltyRules(linker: Linker): Map<string, PenaltyRule> {
  const rules = new Map<string, PenaltyRule>();
  const container = linker.site.penalty_rules;
  for (const [name, value] of sorted(container)) {
    const steps = value.map(({ after, max, min, raise }) => ({ after: toSeconds(after), max, min, raise }));
    steps.sort((a, b) => a.after - b.after);
    rules.set(name, { kind: 'penalty-rule', name, origin: { container, key: name }, steps });
  }
  return rules;
}
