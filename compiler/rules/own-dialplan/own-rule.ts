import type { Hosts } from '../../model/oldest-asterisk.ts';
import type { OwnDialplanFile } from '../../model/own-dialplan.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A rule about the site's own dialplan files. It asks for less than other rules do, so that it can be tried on a few
 * lines of dialplan alone.
 */
export interface OwnRule extends Omit<Rule, 'check'> {
  check(context: OwnRuleContext): void;
}

export interface OwnRuleContext {
  readonly model: { readonly ownDialplan: readonly OwnDialplanFile[]; readonly hosts?: Hosts };
  /** What is generated, by host. */
  readonly dialplans: ReadonlyMap<string, GeneratedDialplan>;
  report(finding: Finding): void;
}

/** As much of a generated dialplan as a jump into it asks for. */
export interface GeneratedDialplan {
  readonly contexts: ReadonlyMap<
    string,
    {
      readonly extensions: readonly {
        readonly pattern: string;
        readonly hint?: string | undefined;
        readonly steps: readonly { readonly label?: string }[];
      }[];
      readonly includes: readonly string[];
    }
  >;
}
