import type { SiteDocument } from '../../schema/document.ts';
import { parseSkillRule } from '../skills/parse-rule.ts';
import { namesIn, type SkillRule } from '../skills/test.ts';
import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { type Linker, refer, referAll } from './linker.ts';
import type { ModelObject } from './object.ts';

/** Something agents do more or less well. */
export interface Skill extends ModelObject {
  readonly kind: 'skill';
}

/** Which agents a call may go to, and which others when it has waited. */
export interface SkillRuleSet extends ModelObject {
  readonly kind: 'skill-rules';
  /** For each variable the skills it may stand for. */
  readonly variables: ReadonlyMap<string, readonly string[]>;
  readonly rules: readonly (SkillRule & { readonly text: string; readonly origin: Origin })[];
}

export function linkSkills(linker: Linker): Map<string, Skill> {
  const container = linker.site.skills;
  return new Map(sorted(container).map(([name]) => [name, { kind: 'skill', name, origin: { container, key: name } }]));
}

export function linkSkillRuleSets(linker: Linker): Map<string, SkillRuleSet> {
  const sets = new Map<string, SkillRuleSet>();
  for (const [name, value] of sorted(linker.site.skill_rules)) sets.set(name, linkSet(linker, name, value));
  return sets;
}

function linkSet(linker: Linker, name: string, value: SiteDocument['skill_rules'][string]): SkillRuleSet {
  const variables = new Map<string, readonly string[]>();
  for (const [variable, skills] of sorted(value.variables)) variables.set(variable, referAll(linker, 'skills', skills));
  const rules = value.rules.flatMap((said, key) => {
    const text = String(said);
    const origin = { container: value.rules, key };
    const read = parseSkillRule(text);
    if ('result' in read) {
      checkNames(linker, read.result, variables, origin);
      return [{ ...read.result, text, origin }];
    }
    linker.report({
      rule: 'wrong-type',
      severity: 'error',
      message: `"${text}" is no skill rule: ${read.problem}`,
      place: placeOf(origin),
    });
    return [];
  });
  return { kind: 'skill-rules', name, origin: { container: linker.site.skill_rules, key: name }, variables, rules };
}

function checkNames(
  linker: Linker,
  rule: SkillRule,
  variables: ReadonlyMap<string, readonly string[]>,
  origin: Origin,
): void {
  for (const { name, isVariable } of namesIn(rule.skills)) {
    if (!isVariable) refer(linker, 'skills', name, origin);
    else if (!variables.has(name))
      linker.report({
        rule: 'dangling-reference',
        severity: 'error',
        message: `there is no variable "${name}" in these skill rules`,
        place: placeOf(origin),
        hint: `say in \`variables\` what it may stand for: \`${name}: [...]\``,
      });
  }
}
