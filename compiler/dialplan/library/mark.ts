import type { User } from '../../model/user.ts';
import { application, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { type Expression, join, variable, verbatim } from '../expression.ts';
import { setHeaders } from './header-option.ts';
import type { Hooks } from './hooks.ts';

/**
 * True for a user whose channel has to be told its number, so that `*8` and the number finds it while it rings. That of an
 * endpoint knows it by itself.
 */
export function isMarked(user: User): boolean {
  return user.line === 'custom' && user.number !== undefined;
}

/** The option of Dial that tells the channel of a user its number. */
export function markOption(user: User): Expression {
  return join(verbatim('b(pbxc-mark^s^1('), user.number ?? '', '%', user.context, verbatim('))'));
}

/** Runs on the channel that is called. */
export function addMark(builder: Builder, hooks: Hooks): void {
  builder.context('pbxc-mark', 'Tells the channel of a custom line its number: number%context').add({
    pattern: 's',
    // Of two handlers Dial takes the last: this one does what the other would.
    steps: [set('__PICKUPMARK', variable('ARG1')), ...setHeaders(hooks), application('Return')],
  });
}
