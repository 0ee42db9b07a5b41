/** Fields that nothing is made of yet, and what they are there for. Take a field away once something is. */
export const withoutEffectYet: Readonly<Record<string, string>> = {};
