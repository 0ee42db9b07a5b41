import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { Queue } from '../../model/queue.ts';
import { keysOf, lanesOf, skillKey } from '../../skills/lanes.ts';
import type { PenaltyWindow } from '../../skills/plan.ts';
import { type Application, application, goto, setFunction } from '../application.ts';
import type { Builder } from '../builder.ts';
import { call, join, variable } from '../expression.ts';
import { entryOf } from '../library/enter-queue.ts';
import { extensionFor } from '../names.ts';

/**
 * Where the callers of a queue wait: `support:` for those who bring no skill rules, one extension for each set and value
 * others may bring. Each says which penalties count at first, for queuerules.conf changes only what is set.
 */
export function addLanes(builder: Builder, model: Model, queue: Queue): void {
  const context = builder.context('pbxc-lane', 'Where a caller of a queue waits, by the skill rules of the call');
  const prefix = `${extensionFor(queue.name)}:`;
  const back = goto({ context: 'pbxc-enter-queue', extension: entryOf(queue), priority: 'enter' });
  const wanted = queue.defaultSkills === undefined ? undefined : skillKey(queue.defaultSkills);
  let withoutSkills: Application[] = firstPenalties(model, queue);
  for (const lane of lanesOf(model, queue)) {
    const keys = keysOf(lane);
    const steps = [
      setFunction('LOCAL', 'PBXC_LANE', lane.name.slice(queue.name.length)),
      ...penaltySteps(lane.plan.windows[0] ?? { after: 0 }),
    ];
    if (wanted !== undefined && keys.includes(wanted)) withoutSkills = steps;
    for (const key of keys)
      context.add({ pattern: prefix + key, origin: fieldOf(queue, 'skill_rules'), steps: [...steps, back] });
  }
  context.add({ pattern: prefix, origin: queue.origin, steps: [...withoutSkills, back] });
  context.add({
    pattern: `_${prefix.replaceAll(/[nxz.]/g, '[$&]')}.`,
    origin: queue.origin,
    steps: [
      application(
        'Log',
        'WARNING',
        join(`Queue ${queue.name} has no lane for skill rules `, variable('EXTEN', prefix.length)),
      ),
      goto({ extension: join(call('CUT', 'EXTEN', ':', 1), ':'), priority: 1 }),
    ],
  });
}

function firstPenalties(model: Model, queue: Queue): Application[] {
  const rule = queue.penaltyRule === undefined ? undefined : model.penaltyRules.get(queue.penaltyRule);
  if (rule === undefined) return [];
  const first = rule.steps[0]?.after === 0 ? rule.steps[0] : undefined;
  return penaltySteps({
    after: 0,
    max: first?.max ?? highestPenalty,
    min: first?.min ?? 0,
    ...(first?.raise === undefined ? {} : { raise: first.raise }),
  });
}

/** Higher than any a member may have. */
const highestPenalty = 2000;

function penaltySteps({ max, min, raise }: PenaltyWindow): Application[] {
  const steps: Application[] = [];
  if (max !== undefined) steps.push(setFunction('LOCAL', 'QUEUE_MAX_PENALTY', max));
  if (min !== undefined) steps.push(setFunction('LOCAL', 'QUEUE_MIN_PENALTY', min));
  if (raise !== undefined) steps.push(setFunction('LOCAL', 'QUEUE_RAISE_PENALTY', raise));
  return steps;
}
