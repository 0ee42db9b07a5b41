import type { InCallCodes } from '../../model/settings.ts';
import { application, execIf, goto, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, type Expression, join, operation, variable, verbatim } from '../expression.ts';
import type { Hooks } from './hooks.ts';

/**
 * Rings a user: number, what to dial, seconds. Comes back with `DIALSTATUS` when nobody answered. A phone that refuses a
 * call is busy, whatever its code for it.
 */
export function addRing(builder: Builder, hooks: Hooks, codes: InCallCodes): void {
  const channel = variable('XIVO_INTERFACE');
  // The cause may be what an earlier phone of the call left behind, when this one did not answer: the status is this one's.
  const refused = operation(
    operation(variable('HANGUPCAUSE'), '=', 21),
    '&',
    operation(variable('DIALSTATUS'), '=', 'CHANUNAVAIL'),
  );
  builder.context('pbxc-ring', 'Rings a user: number, channel, seconds').add({
    pattern: 's',
    steps: [
      set('XIVO_DSTNUM', variable('ARG1')),
      set('XIVO_SRCNUM', call('CALLERID', 'num')),
      set(
        'XIVO_CALLORIGIN',
        call('IF', join(call('ISNULL', variable('XIVO_CALLORIGIN')), '?intern:', variable('XIVO_CALLORIGIN'))),
      ),
      set('XIVO_INTERFACE', variable('ARG2')),
      set('XIVO_CALLOPTIONS', dialOptions(codes)),
      ...hooks.subroutine('xivo-subrgbl-user'),
      // Dial would say the same, and complain in the log: that a phone is switched off is no error.
      gotoIf(call('ISNULL', channel), { priority: 'gone' }),
      gotoIf(operation(call('DEVICE_STATE', channel), '=', 'UNAVAILABLE'), { priority: 'gone' }),
      application(
        'Dial',
        channel,
        call(
          'IF',
          join(call('ISNULL', variable('PBXC_TIMEOUT')), '?', variable('ARG3'), ':', variable('PBXC_TIMEOUT')),
        ),
        join(variable('XIVO_CALLOPTIONS'), headerOption(hooks)),
      ),
      execIf(refused, set('DIALSTATUS', 'BUSY')),
      labelled('done', set('PBXC_TIMEOUT', '')),
      application('Return'),
      labelled('gone', set('DIALSTATUS', 'CHANUNAVAIL')),
      goto({ priority: 'done' }),
    ],
  });
}

/** What one side may press during a call, as options of Dial: the callee always, the caller unless the call is from outside. */
function dialOptions(codes: InCallCodes): Expression {
  const transfers = codes.blindTransfer !== undefined || codes.attendedTransfer !== undefined;
  const ends = codes.disconnect !== undefined;
  const ofCallee = `${transfers ? 't' : ''}${ends ? 'h' : ''}`;
  const ofBoth = `${transfers ? 'tT' : ''}${ends ? 'hH' : ''}`;
  return call('IF', join(operation(variable('XIVO_CALLORIGIN'), '=', 'extern'), '?', ofCallee, ':', ofBoth));
}

/** What has Dial send the headers that `xivo_header_mgr` was given, if the site ever gives any. */
export function headerOption(hooks: Hooks): Expression {
  return verbatim(hooks.usesHeaderManager ? 'b(xivo_header_mgr^set_headers_on_channel^1)' : '');
}
