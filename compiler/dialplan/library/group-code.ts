import { type Application, application, gosub, goto, gotoIf } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, join, operation, variable } from '../expression.ts';

const group = variable('PBXC_GROUP');
const member = variable('PBXC_MEMBER');
const user = variable('ARG2');

/** 1 for a member who rests, 0 for one who is called, -1 for nobody's. */
const rests = call('QUEUE_MEMBER', group, 'paused', member);

/**
 * A user comes into a group, or leaves it: group (number and context), user. Membership is Asterisk's own and outlives a
 * restart; members whom the site names stay in the group and rest.
 */
export function addGroupCode(builder: Builder): void {
  const context = builder.context('pbxc-group-code', 'A user comes into a group, or leaves it: group, user');
  context.add({
    pattern: 'group_toggle',
    steps: [
      ...begin(),
      gotoIf(
        operation(rests, '=', 0),
        { extension: 'group_leave', priority: 'known' },
        { extension: 'group_join', priority: 'known' },
      ),
      ...refuse(),
    ],
  });
  context.add({
    pattern: 'group_join',
    steps: [
      ...begin(),
      labelled('known', gotoIf(operation(rests, '=', 0), { priority: 'done' })),
      gotoIf(operation(rests, '=', 1), { priority: 'rested' }),
      application('AddQueueMember', group, member, 0, '', variable('XIVO_USERID'), variable('PBXC_STATE')),
      goto({ priority: 'done' }),
      labelled('rested', application('UnpauseQueueMember', group, member)),
      labelled('done', application('Playback', 'activated')),
      application('Return'),
      ...refuse(),
    ],
  });
  const own = join(variable('PBXC_GROUP_KEY'), '*', user);
  context.add({
    pattern: 'group_leave',
    steps: [
      ...begin(),
      labelled('known', gotoIf(operation(rests, '!=', 0), { priority: 'done' })),
      gotoIf(call('DIALPLAN_EXISTS', 'pbxc-group-own', own, 1), { priority: 'own' }),
      application('RemoveQueueMember', group, member),
      goto({ priority: 'done' }),
      labelled('own', application('PauseQueueMember', group, member)),
      labelled('done', application('Playback', 'de-activated')),
      application('Return'),
      ...refuse(),
    ],
  });
}

/** Finds the group and what to call for the user. */
function begin(): Application[] {
  const isThere = (context: string, extension: typeof user) => call('DIALPLAN_EXISTS', context, extension, 1);
  return [
    gosub('xivo-pickup'),
    gotoIf(operation(isThere('pbxc-group-of-code', variable('ARG1')), '=', 0), { priority: 'refused' }),
    gotoIf(operation(isThere('pbxc-group-member', user), '=', 0), { priority: 'refused' }),
    gosub('pbxc-group-of-code', variable('ARG1')),
    gosub('pbxc-group-member', user),
  ];
}

function refuse(): (Application | Step)[] {
  return [labelled('refused', application('Playback', 'pbx-invalid')), application('Return')];
}
