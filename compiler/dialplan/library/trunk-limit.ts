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

/** What a call that comes in over a trunk knows of it, with the field of the trunk that says so; the call is in the trunk's `GROUP(pbxc-trunk)` too. */
export function trunkVariables({ name, limits }: Trunk): TrunkVariable[] {
  const variables: TrunkVariable[] = [['PBXC_TRUNK', name, undefined]];
  if (limits.all !== undefined) variables.push(['PBXC_MAX_CALLS', String(limits.all), 'max_calls']);
  if (limits.incoming !== undefined) variables.push(['PBXC_MAX_INCOMING', String(limits.incoming), 'max_incoming']);
  return variables;
}

type TrunkVariable = [name: string, value: string, field: string | undefined];

function isOver(group: Expression, limit: Expression): Expression {
  const count = call('GROUP_COUNT', group);
  return operation(count, '>', call('IF', join(call('ISNULL', limit), '?', count, ':', limit)));
}
