import type { Model } from '../../model/model.ts';
import { rightsOfUsers } from '../../rights/bound.ts';
import { type Application, application, execIf, gosub, goto, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, join, operation, variable } from '../expression.ts';
import { hasHandler } from '../kinds/trunk.ts';
import { serviceKey, servicesOf, startVariable } from '../service-state.ts';
import { headerOption } from './header-option.ts';
import type { Hooks } from './hooks.ts';
import { type OutEntry, outEntryOf } from './out-entry.ts';
import { decideCall, isDecided, ownRights } from './right.ts';

/** The way out: what a caller may dial, and the attempt over one trunk. */
export function addOut(builder: Builder, hooks: Hooks, model: Model): void {
  const isRecorded = servicesOf(model).has('call_recording');
  const isAnonymous = [...model.users.values()].some(({ anonymous }) => anonymous);
  const context = builder.context(
    'pbxc-out',
    'A call to the outside: number dialled, number sent, permissions of the route',
  );
  const routes = [...model.outgoingRoutes.values()].filter((route) => !route.emergency);
  const entries = new Set<OutEntry>(['s', ...routes.map((route) => outEntryOf(model, route))]);
  for (const entry of [...entries].sort())
    context.add({
      pattern: entry,
      steps: [
        ...rightSteps(model),
        ...numberSteps(model, [
          set('XIVO_SRCNUM', call('CALLERID', 'num')),
          // What the caller may press; nobody outside is asked.
          set('XIVO_CALLOPTIONS', variable('PBXC_MAY')),
          ...hooks.subroutine(entry === 'xds' ? 'xds' : 'outcall'),
        ]),
        ...(isRecorded ? [gotoIf(mayBeRecorded, { priority: 'record' })] : []),
        application('Return'),
        ...(isRecorded
          ? [labelled('record', gosub('pbxc-record', 's', '', '', variable('XIVO_USERID'))), application('Return')]
          : []),
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
  const withHandler = [...model.trunks.values()].some(hasHandler);
  builder
    .context(
      'pbxc-trunk',
      'Tries a trunk: channel, seconds, `internal` to keep the caller ID, options. Comes back if it failed',
    )
    .add({
      pattern: 's',
      steps: [
        gotoIf(operation(variable('ARG3'), '=', 'internal'), { priority: 'dial' }),
        ...(isAnonymous ? [execIf(hides, setFunction('CALLERID', 'pres', 'prohib'))] : []),
        ...callerIdSteps,
        labelled('dial', set('XIVO_INTERFACE', variable('ARG1'))),
        application(
          'Dial',
          variable('XIVO_INTERFACE'),
          variable('ARG2'),
          // Of two handlers the last one is taken: that of a trunk's headers runs the other.
          join(headerOption(hooks), ...(withHandler ? [variable('ARG4')] : []), variable('XIVO_CALLOPTIONS')),
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
 * Sets the number that goes out, around the steps that set everything else. The site's own dialplan, where it asks, gets the
 * number as it was dialled; one that it changes goes out as it is then.
 */
function numberSteps(model: Model, others: readonly Application[]): (Application | Step)[] {
  const allowed = (number: string) => labelled('allowed', set('XIVO_DSTNUM', variable(number)));
  const isRewritten = [...model.outgoingRoutes.values()].some(({ patterns }) =>
    patterns.some(({ rewrite }) => rewrite),
  );
  if (!isRewritten || !model.ownVariables.has('XIVO_DSTNUM')) return [allowed('ARG2'), ...others];
  const digits = (name: string) => call('FILTER', '0-9A-Za-z*#+', variable(name));
  const isUnchanged = operation(digits('XIVO_DSTNUM'), '=', digits('ARG1'));
  return [
    allowed('ARG1'),
    ...others,
    set('XIVO_DSTNUM', call('IF', join(isUnchanged, '?', variable('ARG2'), ':', variable('XIVO_DSTNUM')))),
  ];
}

/** What binds the caller decides first, then what binds the route; nothing is asked that no permission of the site can decide. */
function rightSteps(model: Model): (Application | Step)[] {
  const dialled = variable('ARG1');
  const ofRoute = variable('ARG3');
  const bindsUsers = rightsOfUsers(model).size > 0;
  const bindsRoutes = [...model.outgoingRoutes.values()].some(
    (route) => !route.emergency && route.permissions.length > 0,
  );
  const steps: (Application | Step)[] = [];
  const allowed = { priority: 'allowed' };
  if (bindsUsers)
    steps.push(
      gotoIf(isDecided('outside', ownRights, dialled), { priority: 'caller' }, bindsRoutes ? undefined : allowed),
    );
  if (bindsRoutes) steps.push(gotoIf(isDecided('outside', ofRoute, dialled), { priority: 'route' }, allowed));
  if (steps.length === 0) return [];
  if (bindsUsers) steps.push(labelled('caller', decideCall('outside', ownRights, dialled)), goto(allowed));
  if (bindsRoutes) steps.push(labelled('route', decideCall('outside', ofRoute, dialled)));
  return steps;
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

/** One step for nearly every call: is anything set? */
const mayBeRecorded = operation(
  join(call('DB', serviceKey('call_recording', variable('XIVO_USERID'))), variable(startVariable('call_recording'))),
  '!=',
  '',
);

/** Who calls for help is shown. */
const hides = operation(join(variable('PBXC_ANONYMOUS'), variable('PBXC_EMERGENCY')), '=', 'yes');
