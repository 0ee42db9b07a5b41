import type { User } from '../../model/user.ts';
import { application } from '../application.ts';
import type { Builder } from '../builder.ts';

/** A user who has a code of their own, which is asked for instead of that of any permission. */
export function addRightcallCode(builder: Builder, user: User): void {
  if (user.rightcallCode === undefined) return;
  builder.context('pbxc-rightcall-code', 'Users with a code of their own').add({
    pattern: `user:${user.name.replaceAll('-', '+')}`,
    origin: user.rightcallCode.origin,
    steps: [application('Return')],
  });
}
