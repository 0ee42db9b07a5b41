import type { Model } from '../../../compiler/model/model.ts';
import type { SourceFile } from '../../../compiler/source/place.ts';
import type { SiteDocument } from '../../../schema/document.ts';
import type { GoodSite } from '../../generation/compile-round.ts';
import { directoryExport, directoryView } from './directory.ts';
import { excerpts } from './excerpts.ts';
import { fileView } from './file.ts';
import { kept } from './kept.ts';
import { kindList } from './kinds.ts';
import { numbers } from './numbers.ts';
import { objectView } from './object.ts';
import { overview } from './overview.ts';
import { phones, undescribed } from './phones.ts';
import { incomingRoutes, outgoingRoutes } from './routes.ts';
import type { View, ViewAnswers } from './view.ts';

/** What a page shows, as JSON. Undefined while there is no site that it could be of. */
export function viewJson(
  good: GoodSite | undefined,
  sources: ReadonlyMap<string, SourceFile>,
  view: View,
): string | undefined {
  // The lines of a site that does not compile are shown too.
  if (view.of === 'excerpts') return JSON.stringify(excerpts(sources, view.asked));
  if (view.of === 'file')
    return good && JSON.stringify((fileView(good, view.host, view.path, view.list) satisfies Found['file']) ?? null);
  const shown = good === undefined ? undefined : shownOf(good);
  if (shown === undefined) return undefined;
  return JSON.stringify(viewOf(shown.site, shown.model, view) ?? null);
}

/**
 * What is worked out of a site and a model is kept with these objects, and they are new ones for each compile: whatever a compile
 * changes in place of the ones before, no page shows what was worked out of those.
 */
const shownOf = kept(({ compiled: { site, model } }: GoodSite) =>
  site === undefined || model === undefined ? undefined : { site: { ...site }, model: { ...model } },
);

/** What is not there is undefined here, and null on its way. */
type Found = { readonly [Of in keyof ViewAnswers]: NonNullable<ViewAnswers[Of]> | undefined };

function viewOf(site: SiteDocument, model: Model, view: Exclude<View, { of: 'excerpts' | 'file' }>): unknown {
  switch (view.of) {
    case 'overview':
      return overview(site, model) satisfies ViewAnswers['overview'];
    case 'numbers':
      return numbers(model, view.list) satisfies ViewAnswers['numbers'];
    case 'kind':
      return kindList(site, view.section, view.list) satisfies Found['kind'];
    case 'object':
      return objectView(site, model, view.section, view.name) satisfies Found['object'];
    case 'incoming':
      return incomingRoutes(model, view.list) satisfies ViewAnswers['incoming'];
    case 'outgoing':
      return outgoingRoutes(model, view.list) satisfies ViewAnswers['outgoing'];
    case 'phones':
      return phones(model, view.list) satisfies ViewAnswers['phones'];
    case 'undescribed':
      return undescribed(model, view.macs) satisfies ViewAnswers['undescribed'];
    case 'directory':
      return directoryView(model, view.context, view.list) satisfies Found['directory'];
    case 'export':
      return directoryExport(model, view.context, view.format, view.list) satisfies Found['export'];
  }
}
