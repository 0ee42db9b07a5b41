import type { Diagnostic } from '../diagnostic.ts';
import type { Dialplan } from '../dialplan/dialplan.ts';
import type { Model } from '../model/model.ts';
import { forget, noteAll, remembered } from '../remember.ts';
import type { Place } from '../source/place.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';
import { rules } from './index.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Runs every rule over a linked site. */
export function checkRules(model: Model, dialplans: ReadonlyMap<string, Dialplan>): Diagnostic[] {
  const context = {
    model,
    get dialplans() {
      noteAll('dialplan');
      return dialplans;
    },
  };
  return rules.flatMap((rule) => {
    const key = `rule ${rule.name}`;
    const found = remembered(key, () => findingsOf(rule, context));
    // Where findings stand, and what they say of places, moves with every line that comes in above.
    if (found.length > 0) forget(key);
    return found;
  });
}

function findingsOf(rule: Rule, context: Omit<RuleContext, 'report'>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (finding: Finding): void => {
    const place = findPlace(finding);
    const related = (finding.related ?? []).flatMap((other) => {
      const otherPlace = findPlace(other);
      return otherPlace === undefined ? [] : [{ message: other.message, place: otherPlace }];
    });
    diagnostics.push({
      rule: rule.name,
      severity: rule.severity,
      message: finding.message,
      ...(place === undefined ? {} : { place }),
      ...(related.length === 0 ? {} : { related }),
      ...(finding.hint === undefined ? {} : { hint: finding.hint }),
    });
  };
  rule.check({
    model: context.model,
    get dialplans() {
      return context.dialplans;
    },
    report,
  });
  return diagnostics;
}

function findPlace(finding: Pick<Finding, 'at' | 'atKey' | 'place'>): Place | undefined {
  if (finding.place !== undefined) return finding.place;
  if (finding.atKey !== undefined) return keyPlaceOf(finding.atKey);
  return finding.at === undefined ? undefined : placeOf(finding.at);
}
