import { application, gosub, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, join, operation, variable } from '../expression.ts';

const group = variable('PBXC_GROUP');
const member = variable('PBXC_MEMBER');
const isIn = variable('PBXC_IN');
const isOwn = variable('PBXC_OWN');
const key = join('pbxc/group/', group, '/', variable('XIVO_USERID'));

/**
 * A user comes into a group, or leaves it: group (number and context), user. Membership outlives a restart; members whom the
 * site names stay in the group and rest.
 */
export function addGroupCode(builder: Builder): void {
  const context = builder.context('pbxc-group-code', 'A user comes into a group, or leaves it: group, user');
  const find = gosub('pbxc-group-code', 'find', variable('ARG1'), variable('ARG2'));
  context.add({ pattern: 'find', steps: findSteps });
  context.add({
    pattern: 'group_toggle',
    steps: [
      find,
      gotoIf(
        operation(isIn, '=', 1),
        { extension: 'group_leave', priority: 'found' },
        { extension: 'group_join', priority: 'found' },
      ),
    ],
  });
  context.add({
    pattern: 'group_join',
    steps: [
      find,
      labelled('found', gotoIf(call('ISNULL', isIn), { priority: 'refused' })),
      gotoIf(operation(isIn, '=', 1), { priority: 'done' }),
      gotoIf(operation(isOwn, '=', 1), { priority: 'own' }),
      application('AddQueueMember', group, member, 0, '', variable('XIVO_USERID'), variable('PBXC_STATE')),
      setFunction('DB', key, 1),
      goto({ priority: 'done' }),
      labelled('own', application('UnpauseQueueMember', group, member)),
      labelled('done', application('Playback', 'activated')),
      application('Return'),
      labelled('refused', application('Playback', 'pbx-invalid')),
      application('Return'),
    ],
  });
  context.add({
    pattern: 'group_leave',
    steps: [
      find,
      labelled('found', gotoIf(call('ISNULL', isIn), { priority: 'refused' })),
      gotoIf(operation(isIn, '=', 0), { priority: 'done' }),
      gotoIf(operation(isOwn, '=', 1), { priority: 'own' }),
      application('RemoveQueueMember', group, member),
      set('PBXC_WAS', call('DB_DELETE', key)),
      goto({ priority: 'done' }),
      labelled('own', application('PauseQueueMember', group, member)),
      labelled('done', application('Playback', 'de-activated')),
      application('Return'),
      labelled('refused', application('Playback', 'pbx-invalid')),
      application('Return'),
    ],
  });
}

/** Group and user: who and what they are, and whether calls of the group ring there now: `PBXC_IN`, empty for nothing found. */
const findSteps = [
  gosub('xivo-pickup'),
  set('PBXC_IN', ''),
  gotoIf(operation(call('DIALPLAN_EXISTS', 'pbxc-group-of-code', variable('ARG1'), 1), '=', 0), { priority: 'end' }),
  gotoIf(operation(call('DIALPLAN_EXISTS', 'pbxc-group-member', variable('ARG2'), 1), '=', 0), { priority: 'end' }),
  gosub('pbxc-group-of-code', variable('ARG1')),
  gosub('pbxc-group-member', variable('ARG2')),
  set(
    'PBXC_OWN',
    call('DIALPLAN_EXISTS', 'pbxc-group-own', join(variable('PBXC_GROUP_KEY'), '*', variable('ARG2')), 1),
  ),
  gotoIf(operation(isOwn, '=', 1), { priority: 'own' }),
  set('PBXC_IN', call('DB_EXISTS', key)),
  goto({ priority: 'end' }),
  labelled('own', set('PBXC_IN', operation(1, '-', call('QUEUE_MEMBER', group, 'paused', member)))),
  labelled('end', application('Return')),
];
