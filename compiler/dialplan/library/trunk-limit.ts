import type { Trunk } from '../../model/trunk.ts';
import { application, gotoIf, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, type Expression, join, operation, variable } from '../expression.ts';

/** Counts a call that came in over a trunk, and is busy when that has too many. The call itself is counted by then. */
export function addTrunkLimit(builder: Builder): void {
  const trunk = variable('PBXC_TRUNK');
  builder.context('pbxc-trunk-limit', 'Counts a call from a trunk, which is full at times').add({
    pattern: 's',
    steps: [
      setFunction('GROUP', 'pbxc-incoming', trunk),
      gotoIf(isOver(join(trunk, '@pbxc-incoming'), variable('PBXC_MAX_INCOMING')), { priority: 'full' }),
      gotoIf(isOver(join(trunk, '@pbxc-trunk'), variable('PBXC_MAX_CALLS')), { priority: 'full' }),
      application('Return'),
      labelled('full', application('Hangup', 17)),
    ],
  });
}

/** Whether the calls of a trunk must be counted where they come in. */
export function limitsIncoming(trunk: Trunk): boolean {
  if (trunk.technology !== 'sip') return false;
  return Object.values(trunk.limits).some((limit) => limit !== undefined);
}

function isOver(group: Expression, limit: Expression): Expression {
  const count = call('GROUP_COUNT', group);
  return operation(count, '>', call('IF', join(call('ISNULL', limit), '?', count, ':', limit)));
}
