import type { Place } from './source/place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something to tell the person about their site. Every step returns these; none throws for a bad site. */
export interface Diagnostic {
  /** The kebab-case name under which `docs/rules.md` explains it. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: the subject, what was found, without a final full stop. Never holds a secret. */
  readonly message: string;
  /** Absent only for what has no place: a directory that cannot be read. */
  readonly place?: Place;
  /** The other places that matter, each with what stands there: `queue "support" is declared here`. */
  readonly related?: readonly Related[];
  /** The way out: `did you mean "support"?` */
  readonly hint?: string;
}

export interface Related {
  readonly message: string;
  readonly place: Place;
}
