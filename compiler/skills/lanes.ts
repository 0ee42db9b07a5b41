import type { Model } from '../model/model.ts';
import type { Queue } from '../model/queue.ts';
import type { SkillCall } from '../model/skill-call.ts';
import type { SkillRuleSet } from '../model/skill-rules.ts';
import { perModel } from '../remember.ts';
import { type PlannedMember, planSkills, type SkillPlan } from './plan.ts';
import type { SkillValues } from './select-members.ts';

/**
 * The callers of a queue who bring the same skill rules with the same values. They wait for each other and for nobody else, so
 * each lane is a queue of its own to Asterisk.
 */
export interface Lane {
  /** To Asterisk: `support+select_lang+german`. The queue is what stands before the first `+`. */
  readonly name: string;
  readonly queue: Queue;
  readonly set: SkillRuleSet;
  readonly values: SkillValues;
  readonly plan: SkillPlan;
}

/** The lanes of a queue, one for each set of skill rules and each value of its variables; none without skill rules. */
export function lanesOf(model: Model, queue: Queue): readonly Lane[] {
  return allLanes(model).get(queue.name) ?? [];
}

const allLanes = perModel(
  'allLanes',
  (model: Model) => new Map([...model.queues.values()].map((queue) => [queue.name, makeLanes(model, queue)])),
);

function makeLanes(model: Model, queue: Queue): Lane[] {
  const names = new Set(queue.skillRules);
  if (queue.defaultSkills !== undefined) names.add(queue.defaultSkills.set);
  if (names.size === 0) return [];
  const members = queue.agents.flatMap(({ agent: name, penalty }): PlannedMember[] => {
    const agent = model.agents.get(name);
    return agent === undefined ? [] : [{ name, skills: agent.skills, penalty }];
  });
  return [...names].sort().flatMap((name) => {
    const set = model.skillRules.get(name);
    if (set === undefined) return [];
    return combinations([...set.variables]).map((pairs) => {
      const values: SkillValues = new Map(pairs);
      const parts = [queue.name, name, ...values.values()];
      return { name: parts.join('+'), queue, set, values, plan: planSkills(set.rules, values, members) };
    });
  });
}

/** Every way to give each variable one of its values. */
function combinations(variables: readonly (readonly [string, readonly string[]])[]): (readonly [string, string])[][] {
  let all: (readonly [string, string])[][] = [[]];
  for (const [variable, values] of variables)
    all = all.flatMap((pairs) => values.map((value) => [...pairs, [variable, value] as const]));
  return all;
}

/**
 * What a call brings is told by the letters, digits and `_` of it, so that what the site's own dialplan says in
 * `XIVO_QUEUESKILLRULESET` can be looked up, whatever signs it uses: `select_langlanggerman`.
 */
export function skillKey(call: Pick<SkillCall, 'set' | 'values'>): string {
  const pairs = [...call.values].map(([variable, value]) => variable + value);
  return [call.set, ...pairs].join('').replace(/[^a-z0-9_]/g, '');
}

/** The keys that mean a lane: its variables may come in any order. */
export function keysOf({ set, values }: Lane): string[] {
  return [...new Set(orders([...values]).map((pairs) => skillKey({ set: set.name, values: new Map(pairs) })))];
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
