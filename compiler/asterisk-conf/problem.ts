import type { ConfText } from './conf-text.ts';

/** Something in a file that Asterisk would skip, refuse or misunderstand. */
export interface ConfProblem {
  readonly message: string;
  readonly at: ConfText;
  readonly hint?: string;
}
