import { type Application, application, gosub, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, join, operation, type Part, variable } from '../expression.ts';
import { headerOption } from './header-option.ts';
import type { Hooks } from './hooks.ts';

/** Whether a filter is on for a secretary, by the secretary's code: `yes`, or empty. It is in AstDB and outlives every apply. */
export function filterState(code: Part): Expression {
  return call('DB', join('pbxc/filter/', code));
}

/** What filters of bosses have in common. */
export function addFilterLibrary(builder: Builder, hooks: Hooks): void {
  const dial = (channel: Part, seconds: Part, options: Part) =>
    application('Dial', channel, seconds, join(options, variable('PBXC_MAY'), headerOption(hooks)));
  const channels = variable('PBXC_CHANNELS');
  const ring = builder.context('pbxc-filter-ring', 'Rings people of a filter who are there, and for whom it is on');
  ring.add({
    pattern: 'one',
    steps: [
      ...unlessAbsent('ARG5'),
      dial(variable('ARG2'), variable('ARG3'), variable('ARG4')),
      labelled('done', application('Return')),
    ],
  });
  ring.add({
    pattern: 'add',
    steps: [
      ...unlessAbsent('ARG3'),
      set('PBXC_CHANNELS', join(channels, '&', variable('ARG2'))),
      labelled('done', application('Return')),
    ],
  });
  ring.add({
    pattern: 'all',
    steps: [
      gotoIf(call('ISNULL', channels), { priority: 'done' }),
      dial(variable('PBXC_CHANNELS', 1), variable('ARG1'), variable('ARG2')),
      labelled('done', application('Return')),
    ],
  });
  builder.context('pbxc-filter-toggle', 'Switches a filter on or off: code, boss, secretary').add({
    pattern: 's',
    steps: toggle,
  });
}

/** The device, and the code of a secretary; a boss has none. */
function unlessAbsent(code: string): Application[] {
  const isOff = operation(operation(variable(code), '!=', ''), '&', operation(filterState(variable(code)), '=', ''));
  return [
    gotoIf(operation(call('DEVICE_STATE', variable('ARG1')), '=', 'UNAVAILABLE'), { priority: 'done' }),
    gotoIf(isOff, { priority: 'done' }),
  ];
}

const user = variable('XIVO_USERID');
const isMember = operation(operation(user, '=', variable('ARG2')), '|', operation(user, '=', variable('ARG3')));

function switchTo(label: string, state: string, lamp: string, prompt: string): (Application | Step)[] {
  return [
    labelled(label, setFunction('DB', join('pbxc/filter/', variable('ARG1')), state)),
    setFunction('DEVICE_STATE', join('Custom:pbxc-filter-', variable('ARG1')), lamp),
    application('Playback', prompt),
    application('Return'),
  ];
}

/** The boss may, and the secretary. */
const toggle: (Application | Step)[] = [
  gosub('xivo-pickup'),
  gotoIf(isMember, { priority: 'may' }),
  application('Playback', 'pbx-invalid'),
  application('Return'),
  labelled('may', gotoIf(operation(filterState(variable('ARG1')), '=', 'yes'), { priority: 'off' })),
  ...switchTo('on', 'yes', 'INUSE', 'activated'),
  ...switchTo('off', '', 'NOT_INUSE', 'de-activated'),
];
