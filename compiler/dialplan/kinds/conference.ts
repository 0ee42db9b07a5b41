import type { Conference } from '../../model/conference.ts';
import { fieldOf } from '../../model/object.ts';
import { application, gosub, goto } from '../application.ts';
import type { Builder } from '../builder.ts';
import { contextOf, extensionFor } from '../names.ts';

/** A conference: ConfBridge asks for the PIN itself; where there is one for admins too, a subroutine finds out whose it is. */
export function addConference(builder: Builder, conference: Conference): void {
  const { name, number, origin } = conference;
  const extension = extensionFor(name);
  const bridge = `pbxc-bridge-${name}`;
  const join =
    conference.adminPin === undefined
      ? application('ConfBridge', name, bridge, `pbxc-user-${name}`, 'pbxc-menu-user')
      : gosub('pbxc-join-by-pin', 's', name);
  const preprocess =
    conference.preprocess === undefined
      ? []
      : [{ application: gosub(conference.preprocess), origin: fieldOf(conference, 'preprocess') }];
  builder
    .context(contextOf.conference)
    .add({ pattern: extension, origin, steps: [gosub('xivo-pickup'), ...preprocess, join, application('Hangup')] });
  if (number !== undefined)
    builder.context(conference.context).add({
      pattern: number,
      hint: `confbridge:${name}`,
      origin,
      steps: [goto({ context: contextOf.conference, extension, priority: 1 })],
    });
}
