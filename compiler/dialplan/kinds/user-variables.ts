import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import type { User } from '../../model/user.ts';
import { set } from '../application.ts';
import type { Step } from '../dialplan.ts';

/**
 * What the site's own dialplan may know of the user who is called; also that there is nothing, since the call may have been to
 * another user before.
 */
export function userVariables(model: Model, user: User): Step[] {
  return variables
    .filter(([variable]) => model.ownVariables.has(variable))
    .map(([variable, read, key]) => ({
      application: set(variable, read(user) ?? ''),
      origin: fieldOf(user, key),
    }));
}

type Variable = readonly [name: string, read: (user: User) => string | undefined, field: string];

const variables: readonly Variable[] = [
  ['XIVO_MOBILEPHONENUMBER', ({ mobile }) => mobile, 'mobile'],
  ['XIVO_USEREMAIL', ({ email }) => email, 'email'],
  ['XIVO_DST_FIRSTNAME', ({ fullName }) => fullName?.split(' ')[0], 'name'],
  ['XIVO_DST_LASTNAME', ({ fullName }) => fullName?.split(' ').slice(1).join(' '), 'name'],
  ['XIVO_CONTEXT', ({ context }) => context, 'context'],
];
