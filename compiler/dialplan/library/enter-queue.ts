import type { Group } from '../../model/group.ts';
import type { Queue } from '../../model/queue.ts';
import { type Application, application, gosub, goto, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import { call, join, type Part, variable } from '../expression.ts';
import { headerOption } from './header-option.ts';
import type { Hooks } from './hooks.ts';

/** Which way a queue is entered: with what else than everybody. */
export type Entry = 's' | 'preprocess' | 'lane' | 'preprocess+lane';

export function entryOf(queue: Queue | Group): Entry {
  if (queue.kind === 'group') return queue.preprocess === undefined ? 's' : 'preprocess';
  const isLaned = queue.skillRules.length > 0 || queue.defaultSkills !== undefined || queue.penaltyRule !== undefined;
  if (queue.preprocess === undefined) return isLaned ? 'lane' : 's';
  return isLaned ? 'preprocess+lane' : 'preprocess';
}

/** Enters a queue, or a group, which is one too: name, options, seconds. Comes back with `QUEUESTATUS` when nobody answered. */
export function addEnterQueue(
  builder: Builder,
  hooks: Hooks,
  entries: ReadonlySet<Entry>,
  groupEntries: ReadonlySet<Entry>,
): void {
  const seconds = call(
    'IF',
    join(call('ISNULL', variable('PBXC_TIMEOUT')), '?', variable('ARG3'), ':', variable('PBXC_TIMEOUT')),
  );
  const queues = builder.context('pbxc-enter-queue', 'Enters a queue: name, options, seconds, its extension');
  const begin = [
    gosub('xivo-pickup'),
    set('XIVO_SRCNUM', call('CALLERID', 'num')),
    set('XIVO_QUEUENAME', variable('ARG1')),
    set('XIVO_QUEUEOPTIONS', variable('ARG2')),
    ...hooks.subroutine('queue'),
  ];
  const ring = (name: Part, options: string) =>
    application('Queue', name, join(headerOption(hooks), variable(options)), '', '', seconds);
  const enter = (name: Part) => ring(name, 'XIVO_QUEUEOPTIONS');
  const end = [set('PBXC_TIMEOUT', ''), application('Return')];
  const preprocess = gosub('pbxc-preprocess', variable('ARG4'));
  // The lane is in variables of this subroutine, so that the next queue of the call knows nothing of it.
  const toLane = goto({ context: 'pbxc-lane', extension: join(variable('ARG4'), ':', skillsOfCall), priority: 1 });
  const lane = [toLane, labelled('enter', enter(join(variable('XIVO_QUEUENAME'), variable('PBXC_LANE')))), ...end];
  queues.add({ pattern: 's', steps: [...begin, enter(variable('XIVO_QUEUENAME')), ...end] });
  if (entries.has('preprocess'))
    queues.add({ pattern: 'preprocess', steps: [...begin, preprocess, enter(variable('XIVO_QUEUENAME')), ...end] });
  if (entries.has('preprocess+lane'))
    queues.add({ pattern: 'preprocess+lane', steps: [...begin, preprocess, ...lane] });
  if (entries.has('lane')) queues.add({ pattern: 'lane', steps: [...begin, ...lane] });
  const groups = builder.context('pbxc-enter-group', 'Rings a group: name, options, seconds, its extension');
  const groupSteps = (preprocess: readonly Application[]) => [
    set('XIVO_SRCNUM', call('CALLERID', 'num')),
    set('XIVO_GROUPNAME', variable('ARG1')),
    set('XIVO_GROUPOPTIONS', variable('ARG2')),
    ...hooks.subroutine('group'),
    ...preprocess,
    ring(variable('XIVO_GROUPNAME'), 'XIVO_GROUPOPTIONS'),
    ...end,
  ];
  groups.add({ pattern: 's', steps: groupSteps([]) });
  if (groupEntries.has('preprocess')) groups.add({ pattern: 'preprocess', steps: groupSteps([preprocess]) });
}

/** What the call brings: set by a destination, or by the site's own dialplan, as `select_lang(lang=german)`. */
const skillsOfCall = call('FILTER', 'a-z0-9_', variable('XIVO_QUEUESKILLRULESET'));
