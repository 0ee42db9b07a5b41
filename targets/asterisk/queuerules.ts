import type { Host } from '../../compiler/model/host.ts';
import { isOnHost } from '../../compiler/model/is-on-host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { lanesOf } from '../../compiler/skills/lanes.ts';
import type { NamedRule } from './base/queuerules-conf.ts';

/** What queuerules.conf holds for a host: the site's penalty rules, and one for each lane whose callers wait for more people. */
export function penaltyRulesOf(model: Model, host: Host): NamedRule[] {
  const rules: NamedRule[] = [...model.penaltyRules.values()].map(({ name, steps, origin }) => ({
    name,
    origin,
    windows: steps.map(({ after, max, min, raise }) => ({
      after,
      ...(max === undefined ? {} : { max }),
      ...(min === undefined ? {} : { min }),
      ...(raise === undefined ? {} : { raise }),
    })),
  }));
  for (const queue of model.queues.values()) {
    if (!isOnHost(model, queue.context, host.name)) continue;
    for (const { name, set, plan } of lanesOf(model, queue))
      if (plan.windows.length > 1) rules.push({ name, windows: plan.windows, origin: fieldOf(set, 'rules') });
  }
  return rules.sort((a, b) => (a.name < b.name ? -1 : 1));
}
