import type { CallerNumber } from '../../model/caller-number.ts';
import { application, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, variable } from '../expression.ts';
import { addCallerNumbers, callerNumberSteps } from './caller-number.ts';
import type { Hooks } from './hooks.ts';

/** What is true of every call from outside: the number that was called. */
export function addDid(builder: Builder, hooks: Hooks, rules: readonly CallerNumber[]): void {
  addCallerNumbers(builder, rules);
  builder.context('pbxc-did', 'A call from outside: number').add({
    pattern: 's',
    steps: [
      set('XIVO_CALLORIGIN', 'extern'),
      set('XIVO_DSTNUM', variable('ARG1')),
      ...callerNumberSteps(rules),
      labelled('known', set('XIVO_SRCNUM', call('CALLERID', 'num'))),
      ...hooks.subroutine('xivo-subrgbl-did'),
      application('Return'),
    ],
  });
}
