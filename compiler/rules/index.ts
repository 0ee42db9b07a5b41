import type { Rule } from './rule.ts';

/** Every rule, in the order in which `docs/rules.md` explains them. */
export const rules: readonly Rule[] = [];
