import type { Severity } from '../diagnostic.ts';
import type { Dialplan } from '../dialplan/dialplan.ts';
import type { Model } from '../model/model.ts';
import type { Origin } from '../source/origin.ts';
import type { Place } from '../source/place.ts';

/** A check on a whole site. It reports and never throws; `docs/rules.md` is made from these. */
export interface Rule {
  /** Kebab-case, unique. */
  readonly name: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why it matters and what to do, in a few sentences. */
  readonly why: string;
  /** The smallest site that breaks it: the YAML of one file, or files by path. Tested, and shown in the documentation. */
  readonly example: string | Readonly<Record<string, string>>;
  check(context: RuleContext): void;
}

export interface RuleContext {
  readonly model: Model;
  /** What each host will run, by the host's name. */
  readonly dialplans: ReadonlyMap<string, Dialplan>;
  report(finding: Finding): void;
}

export interface Finding {
  /** The subject, what was found and the way out, in one sentence without a final full stop. */
  readonly message: string;
  /** Where: a value of the site, a key of it (`atKey`), or a place in a text file. */
  readonly at?: Origin;
  readonly atKey?: Origin;
  readonly place?: Place;
  readonly related?: readonly {
    readonly message: string;
    readonly at?: Origin;
    readonly atKey?: Origin;
    readonly place?: Place;
  }[];
  readonly hint?: string;
}
