import type { InCallCodes } from '../../model/settings.ts';
import { type Application, application, execIf, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, join, operation, variable } from '../expression.ts';
import type { Hooks } from './hooks.ts';
import { headerOption } from './ring.ts';

/** The way out: what a caller may dial, and the attempt over one trunk. */
export function addOut(builder: Builder, hooks: Hooks, codes: InCallCodes): void {
  const denied = call('DIALPLAN_EXISTS', variable('PBXC_DENY'), variable('ARG1'), 1);
  builder.context('pbxc-out', 'A call to the outside: number dialled, number sent').add({
    pattern: 's',
    steps: [
      gotoIf(call('ISNULL', variable('PBXC_DENY')), { priority: 'allowed' }),
      execIf(denied, application('Hangup', 21)),
      labelled('allowed', set('XIVO_DSTNUM', variable('ARG2'))),
      set('XIVO_SRCNUM', call('CALLERID', 'num')),
      set(
        'XIVO_CALLOPTIONS',
        `${codes.blindTransfer === undefined && codes.attendedTransfer === undefined ? '' : 'T'}${codes.disconnect === undefined ? '' : 'H'}`,
      ),
      ...hooks.subroutine('xivo-subrgbl-outcall'),
      application('Return'),
    ],
  });
  builder.context('pbxc-out-emergency', 'A call for help, which nothing stops: number dialled, number sent').add({
    pattern: 's',
    steps: [
      set('XIVO_DSTNUM', variable('ARG2')),
      set('XIVO_SRCNUM', call('CALLERID', 'num')),
      set('XIVO_CALLOPTIONS', ''),
      set('PBXC_EMERGENCY', 1),
      application('Return'),
    ],
  });

  const failed = operation(
    operation(variable('DIALSTATUS'), '=', 'CHANUNAVAIL'),
    '|',
    operation(variable('DIALSTATUS'), '=', 'CONGESTION'),
  );
  // No such number, number changed, not a whole number: the next trunk would say the same. Help is looked for everywhere.
  const cause = (value: number) => operation(variable('HANGUPCAUSE'), '=', value);
  const isFinal = operation(operation(cause(1), '|', cause(22)), '|', cause(28));
  builder
    .context('pbxc-trunk', 'Tries a trunk: channel, seconds, `internal` to keep the caller ID. Comes back if it failed')
    .add({
      pattern: 's',
      steps: [
        gotoIf(operation(variable('ARG3'), '=', 'internal'), { priority: 'dial' }),
        ...callerIdSteps,
        labelled('dial', set('XIVO_INTERFACE', variable('ARG1'))),
        application(
          'Dial',
          variable('XIVO_INTERFACE'),
          variable('ARG2'),
          join(variable('XIVO_CALLOPTIONS'), headerOption(hooks)),
        ),
        gotoIf(failed, { priority: 'failed' }),
        application('Hangup', variable('HANGUPCAUSE')),
        labelled('failed', gotoIf(call('EXISTS', variable('PBXC_EMERGENCY')), { priority: 'next' })),
        execIf(isFinal, application('Hangup', variable('HANGUPCAUSE'))),
        labelled('next', application('Return')),
      ],
    });
}

/**
 * What the callee sees: the last of these that is set decides. A plain Set each, since ExecIf reads its application's text again
 * after the value is in it.
 */
const callerIdSteps: (Application | Step)[] = [
  gotoIf(call('ISNULL', variable('PBXC_TRUNK_CALLERID')), { priority: 'route' }),
  setFunction('CALLERID', 'all', variable('PBXC_TRUNK_CALLERID')),
  labelled('route', gotoIf(call('ISNULL', variable('PBXC_ROUTE_CALLERID')), { priority: 'user' })),
  setFunction('CALLERID', 'all', variable('PBXC_ROUTE_CALLERID')),
  labelled('user', gotoIf(call('ISNULL', variable('PBXC_CALLERID')), { priority: 'dial' })),
  setFunction('CALLERID', 'all', variable('PBXC_CALLERID')),
];
