import type { SkillTest } from './test.ts';

/**
 * Whether a condition holds. What is undefined compares with nothing: an agent without a skill is neither good nor bad at it,
 * and a condition that needs to know is not met.
 */
export function holds(test: SkillTest, weightOf: (name: string, isVariable: boolean) => number | undefined): boolean {
  if (test.is !== 'compare') {
    const part = (each: SkillTest) => holds(each, weightOf);
    return test.is === 'and' ? test.parts.every(part) : test.parts.some(part);
  }
  const value = weightOf(test.name, test.isVariable);
  if (value === undefined) return false;
  switch (test.operator) {
    case '!':
      return value !== test.value;
    case '=':
      return value === test.value;
    case '>':
      return value > test.value;
    case '<':
      return value < test.value;
  }
}
