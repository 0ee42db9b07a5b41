import { application, gosub, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { call, join, variable } from '../expression.ts';
import type { Hooks } from './hooks.ts';

/** Enters a queue, or a group, which is one too: name, options, seconds. Comes back with `QUEUESTATUS` when nobody answered. */
export function addEnterQueue(builder: Builder, hooks: Hooks): void {
  const seconds = call(
    'IF',
    join(call('ISNULL', variable('PBXC_TIMEOUT')), '?', variable('ARG3'), ':', variable('PBXC_TIMEOUT')),
  );
  builder.context('pbxc-enter-queue', 'Enters a queue: name, options, seconds').add({
    pattern: 's',
    steps: [
      gosub('xivo-pickup'),
      set('XIVO_SRCNUM', call('CALLERID', 'num')),
      set('XIVO_QUEUENAME', variable('ARG1')),
      set('XIVO_QUEUEOPTIONS', variable('ARG2')),
      ...hooks.subroutine('xivo-subrgbl-queue'),
      application('Queue', variable('XIVO_QUEUENAME'), variable('XIVO_QUEUEOPTIONS'), '', '', seconds),
      set('PBXC_TIMEOUT', ''),
      application('Return'),
    ],
  });
  builder.context('pbxc-enter-group', 'Rings a group: name, options, seconds').add({
    pattern: 's',
    steps: [
      set('XIVO_SRCNUM', call('CALLERID', 'num')),
      set('XIVO_GROUPNAME', variable('ARG1')),
      set('XIVO_GROUPOPTIONS', variable('ARG2')),
      ...hooks.subroutine('xivo-subrgbl-group'),
      application('Queue', variable('XIVO_GROUPNAME'), variable('XIVO_GROUPOPTIONS'), '', '', seconds),
      set('PBXC_TIMEOUT', ''),
      application('Return'),
    ],
  });
}
