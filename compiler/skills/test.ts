/** A condition of a skill rule. There is no "not": whatever cannot be said of an agent is not so. */
export type SkillTest =
  | {
      readonly is: 'compare';
      /** A skill, `wt`, or with `isVariable` the name of a variable. */
      readonly name: string;
      readonly isVariable: boolean;
      readonly operator: '!' | '=' | '>' | '<';
      readonly value: number;
    }
  | { readonly is: 'and' | 'or'; readonly parts: readonly SkillTest[] };

/** `WT < 60, english > 50`. */
export interface SkillRule {
  /** On the seconds waited; undefined is always. */
  readonly when: SkillTest | undefined;
  readonly skills: SkillTest;
}

/** Every name that a condition compares. */
export function namesIn(test: SkillTest): { name: string; isVariable: boolean }[] {
  return test.is === 'compare' ? [test] : test.parts.flatMap(namesIn);
}
