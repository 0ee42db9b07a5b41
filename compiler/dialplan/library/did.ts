import { isLimited } from '../../model/counted-calls.ts';
import type { Model } from '../../model/model.ts';
import { application, execIf, gosub, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { dialledVariable } from '../dialled.ts';
import { call, variable } from '../expression.ts';
import { addCallerNumbers, callerNumberSteps } from './caller-number.ts';
import type { Hooks } from './hooks.ts';
import { addTrunkLimit } from './trunk-limit.ts';

/** What is true of every call from outside: the number that was called. */
export function addDid(builder: Builder, hooks: Hooks, model: Model): void {
  const rules = model.callerNumbers;
  const counts = [...model.trunks.values()].some(isLimited);
  addCallerNumbers(builder, rules);
  if (counts) addTrunkLimit(builder);
  builder.context('pbxc-did', 'A call from outside: number').add({
    pattern: 's',
    steps: [
      ...(counts ? [execIf(call('EXISTS', variable('PBXC_TRUNK')), gosub('pbxc-trunk-limit'))] : []),
      set('XIVO_CALLORIGIN', 'extern'),
      set(dialledVariable(model), variable('ARG1')),
      ...callerNumberSteps(rules),
      labelled('known', set('XIVO_SRCNUM', call('CALLERID', 'num'))),
      ...hooks.subroutine('did'),
      application('Return'),
    ],
  });
}
