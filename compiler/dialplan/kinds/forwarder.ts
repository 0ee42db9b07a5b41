import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { User } from '../../model/user.ts';
import { rightsKey } from '../../rights/key.ts';
import { rightsOf } from '../../rights/rights.ts';
import { application, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { userExtension } from '../names.ts';

export const rightsOfForwarder = 'pbxc-forwarder';

/** The permissions of a user whose phone sends a call on: what the channel of the phone would know, if the call were its own. */
export function addForwarder(builder: Builder, model: Model, user: User): void {
  const rights = rightsKey(rightsOf(model, user));
  if (rights === undefined) return;
  builder.context(rightsOfForwarder, 'What binds users whose phones send calls on').add({
    pattern: userExtension(user.name),
    origin: fieldOf(user, 'permissions'),
    steps: [set('PBXC_RIGHTS', rights), application('Return')],
  });
}
