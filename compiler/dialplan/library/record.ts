import { application, execIf, gotoIf } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, type Expression, join, operation, variable } from '../expression.ts';
import { serviceState, startVariable } from '../service-state.ts';

/**
 * Records a call if the user who is called or the one who calls wants all calls recorded: user called, what that starts as, user
 * who calls. What is recorded is the conversation: it begins when somebody answers.
 */
export function addRecord(builder: Builder): void {
  const isOn = (user: Expression, start: Expression) =>
    operation(serviceState('call_recording', user, start), '=', 'yes');
  // A caller's number is whatever the other side says.
  const part = (name: string) => call('FILTER', '0-9*#+', variable(name));
  const file = join('user-', part('XIVO_SRCNUM'), '-', part('XIVO_DSTNUM'), '-', variable('UNIQUEID'), '.wav');
  builder.context('pbxc-record', 'Records a call, if a side wants that: user called, its start, user who calls').add({
    pattern: 's',
    steps: [
      gotoIf(isOn(variable('ARG1'), variable('ARG2')), { priority: 'record' }),
      gotoIf(isOn(variable('ARG3'), variable(startVariable('call_recording'))), { priority: 'record' }),
      application('Return'),
      // A call that is forwarded is recorded once.
      labelled('record', execIf(call('ISNULL', variable('MIXMONITOR_FILENAME')), application('MixMonitor', file, 'b'))),
      application('Return'),
    ],
  });
}
