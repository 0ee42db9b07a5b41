import type { PenaltyWindow } from '../../../compiler/skills/plan.ts';
import type { Origin } from '../../../compiler/source/origin.ts';
import { type ConfText, confWriter } from '../conf/writer.ts';

/** Which penalties count the longer a caller waits. */
export interface NamedRule {
  readonly name: string;
  readonly windows: readonly PenaltyWindow[];
  readonly origin: Origin;
}

/** queuerules.conf. What counts from the start is not here: the dialplan sets it. Asterisk remarks on a missing file. */
export function queuerulesConf(rules: readonly NamedRule[] = []): ConfText {
  const conf = confWriter();
  conf.section('general');
  for (const { name, windows, origin } of rules) {
    conf.section(name, { origin });
    for (const { after, max, min, raise } of windows) {
      if (after === 0) continue;
      const parts = [after, max ?? '', min ?? '', raise ?? ''].join(',');
      conf.option(
        'penaltychange',
        parts.replace(/,+$/, (commas) => (commas.length > 2 ? ',' : '')),
        origin,
      );
    }
  }
  return conf.finish();
}
