import type { ConfText } from './conf-text.ts';

/** Something in a file that Asterisk would skip, refuse or misunderstand. */
export interface ConfProblem {
  /** Mistakes with a rule of their own; the others are mere syntax. */
  readonly kind?: 'missing-priority' | 'unbalanced-brackets';
  readonly message: string;
  readonly at: ConfText;
  readonly hint?: string;
}
