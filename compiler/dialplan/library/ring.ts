import type { Service } from '../../model/user-services.ts';
import { type Application, application, execIf, gosub, goto, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, join, operation, variable, verbatim } from '../expression.ts';
import { serviceKey, serviceState, startVariable } from '../service-state.ts';
import { addForward } from './forward.ts';
import { headerOption } from './header-option.ts';
import type { Hooks } from './hooks.ts';
import { ringArgument as arg, type RingSettings, startArgument } from './ring-arguments.ts';

/**
 * Rings a user, unless the call is forwarded or the user is not to be disturbed. Comes back with `DIALSTATUS` when nobody
 * answered. A phone that refuses a call is busy, whatever its code for it.
 */
export function addRing(builder: Builder, hooks: Hooks, settings: RingSettings): void {
  const context = builder.context(
    'pbxc-ring',
    'Rings a user: name, number, channel, seconds, options, context, rights, limit, subroutine, what services start as',
  );
  context.add({ pattern: 's', steps: ringSteps(hooks, settings, []) });
  if (settings.withPreprocess)
    context.add({
      pattern: 'preprocess',
      steps: ringSteps(hooks, settings, [gosub('pbxc-preprocess', arg.preprocess)]),
    });
  addForward(context, settings.services, settings.forwardHook);
}

function ringSteps(hooks: Hooks, settings: RingSettings, preprocess: readonly Application[]): (Application | Step)[] {
  const { services, withLimits } = settings;
  const channel = variable('XIVO_INTERFACE');
  // The cause may be what an earlier phone of the call left behind, when this one did not answer: the status is this one's.
  const refused = operation(
    operation(variable('HANGUPCAUSE'), '=', 21),
    '&',
    operation(variable('DIALSTATUS'), '=', 'CHANUNAVAIL'),
  );
  const isRecorded = services.has('call_recording');
  return [
    ...divertFirst(services),
    labelled('ring', set('XIVO_SRCNUM', call('CALLERID', 'num'))),
    set(
      'XIVO_CALLORIGIN',
      call('IF', join(call('ISNULL', variable('XIVO_CALLORIGIN')), '?intern:', variable('XIVO_CALLORIGIN'))),
    ),
    set('XIVO_INTERFACE', arg.channel),
    set('XIVO_CALLOPTIONS', join(arg.options, variable('PBXC_MAY'), screening(services))),
    ...hooks.subroutine('user'),
    ...preprocess,
    // Dial would say the same, and complain in the log: that a phone is switched off is no error.
    gotoIf(call('ISNULL', channel), { priority: 'gone' }),
    gotoIf(operation(call('DEVICE_STATE', channel), '=', 'UNAVAILABLE'), { priority: 'gone' }),
    ...(withLimits ? [gotoIf(hasEnoughCalls, { priority: 'busy' })] : []),
    ...(isRecorded ? [gotoIf(mayBeRecorded, { priority: 'record' })] : []),
    labelled(
      'dial',
      application(
        'Dial',
        channel,
        call('IF', join(call('ISNULL', variable('PBXC_TIMEOUT')), '?', arg.seconds, ':', variable('PBXC_TIMEOUT'))),
        join(headerOption(hooks), variable('XIVO_CALLOPTIONS')),
      ),
    ),
    execIf(refused, set('DIALSTATUS', 'BUSY')),
    labelled('done', set('PBXC_TIMEOUT', '')),
    goto({ extension: variable('DIALSTATUS'), priority: 1 }),
    labelled('gone', set('DIALSTATUS', 'CHANUNAVAIL')),
    goto({ priority: 'done' }),
    ...(withLimits || services.has('do_not_disturb')
      ? [labelled('busy', set('DIALSTATUS', 'BUSY')), goto({ priority: 'done' })]
      : []),
    ...(isRecorded
      ? [
          labelled(
            'record',
            gosub('pbxc-record', 's', arg.user, startArgument('call_recording'), variable('XIVO_USERID')),
          ),
          goto({ priority: 'dial' }),
        ]
      : []),
    ...divertLast(services),
  ];
}

const hasEnoughCalls = operation(
  call('GROUP_COUNT', join(arg.user, '@pbxc-calls')),
  '>=',
  call('IF', join(call('ISNULL', arg.limit), '?', 999, ':', arg.limit)),
);

/** One step for nearly every call: is anything set for one of the two? */
const mayBeRecorded = operation(
  join(
    call('DB', serviceKey('call_recording', arg.user)),
    startArgument('call_recording'),
    call('DB', serviceKey('call_recording', variable('XIVO_USERID'))),
    variable(startVariable('call_recording')),
  ),
  '!=',
  '',
);

/** What may keep the phone from ringing: usually nothing is set, which one step finds out. */
const divertible = ['forward_unconditional', 'do_not_disturb'] as const;

function divertFirst(services: ReadonlySet<Service>): Application[] {
  const here = divertible.filter((service) => services.has(service));
  if (here.length === 0) return [];
  const anything = here.flatMap((service) => [call('DB', serviceKey(service, arg.user)), startArgument(service)]);
  return [gotoIf(operation(join(...anything), '!=', ''), { priority: 'divert' })];
}

/** Finds out what is set. A forward goes first: callers reach somebody. */
function divertLast(services: ReadonlySet<Service>): (Application | Step)[] {
  const steps: Application[] = [];
  if (services.has('forward_unconditional'))
    steps.push(
      set('PBXC_FORWARD', stateOf('forward_unconditional')),
      gotoIf(call('EXISTS', variable('PBXC_FORWARD')), { extension: 'forward', priority: 'cfu' }),
    );
  if (services.has('do_not_disturb'))
    steps.push(gotoIf(operation(stateOf('do_not_disturb'), '=', 'yes'), { priority: 'busy' }));
  const [first, ...rest] = steps;
  return first === undefined ? [] : [labelled('divert', first), ...rest, goto({ priority: 'ring' })];
}

/** Screening, and nothing of what the caller says is kept. */
function screening(services: ReadonlySet<Service>): Expression {
  if (!services.has('incoming_call_filter')) return join();
  return call('IF', join(operation(stateOf('incoming_call_filter'), '=', 'yes'), verbatim('?pn(1):')));
}

function stateOf(service: Service): Expression {
  return serviceState(service, arg.user, startArgument(service));
}
