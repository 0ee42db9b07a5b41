/** The kinds of what is dangerous in a change, in the order in which they are told. */
export const dangerKinds = [
  'empty-site',
  'removal',
  'emergency',
  'permission',
  'trunk-credential',
  'line-kind',
] as const;

export type DangerKind = (typeof dangerKinds)[number];
