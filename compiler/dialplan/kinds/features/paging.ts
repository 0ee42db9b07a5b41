import { isWatched } from '../../../keys/watched.ts';
import type { Model } from '../../../model/model.ts';
import { fieldOf } from '../../../model/object.ts';
import type { Code } from '../../../model/settings.ts';
import { goto } from '../../application.ts';
import type { ContextBuilder } from '../../builder.ts';
import { dialledSteps } from '../../dialled.ts';
import { contextOf, extensionFor } from '../../names.ts';
import { pagingDevice } from '../paging-lamp.ts';

/** The codes of pagings: `*11601`. Each is an extension, so that a code of none is a number that nobody has. */
export function addPagingCodes(context: ContextBuilder, model: Model, { digits }: Code): void {
  for (const paging of model.pagings.values()) {
    if (paging.code === undefined) continue;
    context.add({
      pattern: digits + paging.code,
      hint: isWatched(model, paging) ? pagingDevice(paging) : undefined,
      origin: fieldOf(paging, 'code'),
      steps: [
        ...dialledSteps(model),
        goto({ context: contextOf.paging, extension: extensionFor(paging.name), priority: 1 }),
      ],
    });
  }
}
