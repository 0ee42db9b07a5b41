import { browsersOf } from '../../model/browsers.ts';
import type { Model } from '../../model/model.ts';
import { fieldOf, type ModelObject } from '../../model/object.ts';
import { hasBrowser } from '../../model/user-line.ts';
import type { Origin } from '../../source/origin.ts';

export interface CodecList {
  /** The user who says it, or the host that says it for all others. */
  readonly owner: ModelObject;
  readonly codecs: readonly string[];
  readonly at: Origin;
}

/** The lists of codecs that browsers of the site go by. */
export function* browserCodecLists(model: Model): Generator<CodecList> {
  for (const user of model.users.values()) {
    if (user.codecs !== undefined && hasBrowser(user))
      yield { owner: user, codecs: user.codecs, at: fieldOf(user, 'codecs') };
  }
  for (const host of model.hosts.values()) {
    if (browsersOf(model, host).every(({ codecs }) => codecs !== undefined)) continue;
    yield { owner: host, codecs: host.webrtc.codecs, at: fieldOf({ origin: fieldOf(host, 'webrtc') }, 'codecs') };
  }
}
