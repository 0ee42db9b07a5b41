import type { Origin } from '../source/origin.ts';
import { placeOf } from '../source/spans.ts';
import { type Linker, refer } from './linker.ts';

/** The skills that a call asks for: a set of skill rules, and what its variables stand for. */
export interface SkillCall {
  readonly set: string;
  readonly values: ReadonlyMap<string, string>;
  readonly origin: Origin;
}

/** Reads `select_lang(lang=german)`. What it names must be there, and its variables be as the set says. */
export function linkSkillCall(linker: Linker, text: string, origin: Origin): SkillCall | undefined {
  const [, set = '', inner = ''] = /^([^(]*)(?:\((.*)\))?$/.exec(text) ?? [];
  if (!refer(linker, 'skill_rules', set, origin)) return undefined;
  const values = new Map<string, string>();
  for (const pair of inner.split(/[,^|]/)) {
    const [variable = '', value = ''] = pair.split('=');
    if (variable !== '') values.set(variable, value);
  }
  const variables = linker.site.skill_rules[set]?.variables ?? {};
  const refuse = (message: string, hint: string): undefined => {
    linker.report({ rule: 'wrong-type', severity: 'error', message, place: placeOf(origin), hint });
    return undefined;
  };
  for (const [variable, allowed] of Object.entries(variables)) {
    const value = values.get(variable);
    const list = allowed.join(', ');
    if (value === undefined)
      return refuse(
        `skill rules "${set}" need to know what \`${variable}\` stands for`,
        `${set}(${variable}=...): ${list}`,
      );
    if (!allowed.includes(value))
      return refuse(`\`${variable}\` of skill rules "${set}" never stands for "${value}"`, `it may stand for: ${list}`);
  }
  const stray = [...values.keys()].find((variable) => !Object.hasOwn(variables, variable));
  if (stray !== undefined)
    return refuse(`skill rules "${set}" have no variable \`${stray}\``, 'say in `variables` what it may stand for');
  return { set, values, origin };
}
