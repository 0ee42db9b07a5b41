import type { CallHook } from '../../model/hooks.ts';
import type { Model } from '../../model/model.ts';
import { type Application, gosub } from '../application.ts';

/** What a site's own dialplan defines that the library makes use of. */
export interface Hooks {
  /** The call to the subroutine that calls of a kind pass, where the site has one. */
  readonly subroutine: (hook: CallHook) => Application[];
  /** Every Dial applies the headers that `xivo_header_mgr` was given, if the site ever gives any. */
  readonly usesHeaderManager: boolean;
  /** The site has the context `xivo-extrafeatures`, which internal contexts include. */
  readonly hasExtraFeatures: boolean;
}

export function hooksOf(model: Model): Hooks {
  const names = new Set(model.ownDialplan.flatMap(({ parsed }) => parsed.contexts.map((context) => context.name.text)));
  return {
    subroutine: (hook) => {
      const subroutine = model.hooks.calls[hook];
      return subroutine === undefined ? [] : [gosub(subroutine.context)];
    },
    usesHeaderManager: model.ownDialplan.some(({ file }) => file.text.includes('xivo_header_mgr')),
    hasExtraFeatures: names.has('xivo-extrafeatures'),
  };
}
