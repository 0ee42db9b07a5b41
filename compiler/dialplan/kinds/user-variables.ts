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
  const [firstName = '', ...lastNames] = (user.fullName ?? '').split(' ');
  const variables = [
    ['XIVO_MOBILEPHONENUMBER', user.mobile, 'mobile'],
    ['XIVO_USEREMAIL', user.email, 'email'],
    ['XIVO_DST_FIRSTNAME', firstName, 'name'],
    ['XIVO_DST_LASTNAME', lastNames.join(' '), 'name'],
    ['XIVO_CONTEXT', user.context, 'context'],
  ] as const;
  return variables
    .filter(([variable]) => model.ownVariables.has(variable))
    .map(([variable, value, key]) => ({ application: set(variable, value ?? ''), origin: fieldOf(user, key) }));
}
