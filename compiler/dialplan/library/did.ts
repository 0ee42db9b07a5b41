import { application, set } from '../application.ts';
import type { Builder } from '../builder.ts';
import { call, variable } from '../expression.ts';
import type { Hooks } from './hooks.ts';

/** What is true of every call from outside: the number that was called. */
export function addDid(builder: Builder, hooks: Hooks): void {
  builder.context('pbxc-did', 'A call from outside: number').add({
    pattern: 's',
    steps: [
      set('XIVO_CALLORIGIN', 'extern'),
      set('XIVO_DSTNUM', variable('ARG1')),
      set('XIVO_SRCNUM', call('CALLERID', 'num')),
      ...hooks.subroutine('xivo-subrgbl-did'),
      application('Return'),
    ],
  });
}
