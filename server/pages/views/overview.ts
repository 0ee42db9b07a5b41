import type { Model } from '../../../compiler/model/model.ts';
import type { SiteDocument } from '../../../schema/document.ts';
import { type SectionCount, sectionCounts } from './kinds.ts';
import { countOfNumbers } from './numbers.ts';

/** What the site has, in numbers. */
export interface Overview {
  readonly name: string;
  readonly sections: readonly SectionCount[];
  readonly numbers: number;
  readonly phones: number;
}

export function overview(site: SiteDocument, model: Model): Overview {
  return {
    name: model.site.name,
    sections: sectionCounts(site),
    numbers: countOfNumbers(model),
    phones: model.devices.size,
  };
}
