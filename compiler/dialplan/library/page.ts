import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import { pagedOf } from '../../model/paged.ts';
import type { User } from '../../model/user.ts';
import { hasSeveralPhones } from '../../model/user-line.ts';
import { type Application, application, execIf, gotoIf, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, operation, variable, verbatim } from '../expression.ts';
import { dialled } from '../kinds/user.ts';
import { extensionFor } from '../names.ts';
import { setHeaders } from './header-option.ts';
import type { Hooks } from './hooks.ts';

/** What pagings have in common. */
export function addPage(builder: Builder, model: Model, hooks: Hooks): void {
  const members = [...model.users.values()].filter(
    ({ name, enabled }) => enabled && pagedOf(model).get(name)?.isMember === true,
  );
  const isOther = operation(call('CHANNEL', 'channeltype'), '!=', 'PJSIP');
  const hasOthers = members.some((user) => user.line === 'custom' || user.line === 'sccp' || hasSeveralPhones(user));
  builder.context('pbxc-auto-answer', 'Tells a phone that is paged to answer by itself').add({
    pattern: 's',
    steps: [
      ...(hasOthers ? [execIf(isOther, application('Return'))] : []),
      ...setHeaders(hooks),
      // Phones go by one of the two, and overlook the other.
      setFunction('PJSIP_HEADER', ['add', 'Alert-Info'], variable('PBXC_ALERT_INFO')),
      setFunction('PJSIP_HEADER', ['add', 'Call-Info'], verbatim('<sip:localhost>;answer-after=0')),
      application('Return'),
    ],
  });
  for (const user of members) if (hasSeveralPhones(user)) addPhones(builder, user);
}

/** Of a user's phones the first that answers is paged, unless the user is in a call. */
function addPhones(builder: Builder, user: User): void {
  const isFree = operation(call('DEVICE_STATE', user.interface), '=', 'NOT_INUSE');
  const steps: Application[] = [gotoIf(isFree, { priority: 'page' }), application('Hangup')];
  builder.context('pbxc-page', 'Phones of users who have several').add({
    pattern: extensionFor(user.name),
    origin: fieldOf(user, 'max_contacts'),
    steps: [
      ...steps,
      labelled('page', application('Dial', dialled(user), '', verbatim('b(pbxc-auto-answer^s^1)'))),
      application('Hangup'),
    ],
  });
}
