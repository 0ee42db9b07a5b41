import type { Diagnostic } from '../diagnostic.ts';
import type { Dialplan } from '../dialplan/dialplan.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../source/place.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';
import { rules } from './index.ts';
import type { Finding } from './rule.ts';

/** Runs every rule over a linked site. */
export function checkRules(model: Model, dialplans: ReadonlyMap<string, Dialplan>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
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
    rule.check({ model, dialplans, report });
  }
  return diagnostics;
}

function findPlace(finding: Pick<Finding, 'at' | 'atKey' | 'place'>): Place | undefined {
  if (finding.place !== undefined) return finding.place;
  if (finding.atKey !== undefined) return keyPlaceOf(finding.atKey);
  return finding.at === undefined ? undefined : placeOf(finding.at);
}
