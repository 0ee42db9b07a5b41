import { holds } from './holds.ts';
import type { SkillRule } from './test.ts';

/** Someone with skills: the weight of each. */
export interface Skilled {
  readonly name: string;
  readonly skills: ReadonlyMap<string, number>;
}

/** What the variables of a set of rules stand for: `lang` for `german`. */
export type SkillValues = ReadonlyMap<string, string>;

/** Whether someone fits the part of a rule that is about skills. */
export function fits(rule: SkillRule, values: SkillValues, member: Skilled): boolean {
  return holds(rule.skills, (name, isVariable) => {
    const skill = isVariable ? values.get(name) : name;
    return skill === undefined ? undefined : member.skills.get(skill);
  });
}

/** Whether a rule is one for a caller who has waited so many seconds. */
export function applies(rule: SkillRule, waited: number): boolean {
  return rule.when === undefined || holds(rule.when, () => waited);
}

/**
 * Which of the members who are there a call may go to, and by which rule: the first that applies and that somebody fits. This
 * is what is meant; `plan.ts` says it in the words that Asterisk has.
 */
export function selectMembers(
  rules: readonly SkillRule[],
  values: SkillValues,
  members: readonly Skilled[],
  waited: number,
): { readonly rule: number; readonly members: readonly string[] } | undefined {
  for (const [rule, each] of rules.entries()) {
    if (!applies(each, waited)) continue;
    const chosen = members.filter((member) => fits(each, values, member)).map(({ name }) => name);
    if (chosen.length > 0) return { rule, members: chosen };
  }
  return undefined;
}
