import type { Service } from '../../model/user-services.ts';
import { type Application, application, goto, gotoIf, set, setFunction } from '../application.ts';
import { type ContextBuilder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, join, operation, variable } from '../expression.ts';
import { serviceState } from '../service-state.ts';
import { ringArgument as arg, startArgument } from './ring-arguments.ts';

/** How often a call is forwarded before it is given up: two users who forward to each other end here. */
export const mostForwards = 5;

/**
 * What becomes of a call that a user did not take, in `pbxc-ring`, by Dial's word for why: a forward for that, or back to who
 * called the subroutine.
 */
export function addForward(
  context: ContextBuilder,
  services: ReadonlySet<Service>,
  hook: readonly Application[],
): void {
  const back = application('Return');
  const forwardOr = (service: Service, reason: string): (Application | Step)[] => {
    if (!services.has(service)) return [back];
    return [
      set('PBXC_FORWARD', serviceState(service, arg.user, startArgument(service))),
      gotoIf(call('EXISTS', variable('PBXC_FORWARD')), { extension: 'forward', priority: reason }),
      back,
    ];
  };
  context.add({ pattern: 'BUSY', steps: forwardOr('forward_busy', 'cfb') });
  // A phone that is not there answers no call either.
  context.add({ pattern: 'NOANSWER', steps: forwardOr('forward_no_answer', 'cfnr') });
  context.add({ pattern: 'CHANUNAVAIL', steps: forwardOr('forward_no_answer', 'cfnr') });
  // What a user decided who was asked whether to take the call.
  for (const pattern of ['DONTCALL', 'TORTURE'])
    context.add({ pattern, steps: [set('DIALSTATUS', 'BUSY'), goto({ extension: 'BUSY', priority: 1 })] });
  context.add({ pattern: '_[A-Z].', steps: [back] });
  if (['forward_unconditional', 'forward_no_answer', 'forward_busy'].some((service) => has(services, service)))
    context.add({ pattern: 'forward', steps: forwardSteps(hook) });
}

function has(services: ReadonlySet<string>, service: string): boolean {
  return services.has(service);
}

const number = variable('PBXC_FORWARD');

/**
 * Dials the number as the user would: from the user's context, with the user's permissions. Codes are for the user alone: none
 * is dialled for a caller.
 */
function forwardSteps(hook: readonly Application[]): (Application | Step)[] {
  return [
    ...reason('cfu'),
    ...reason('cfb'),
    ...reason('cfnr'),
    labelled('go', set('PBXC_FORWARDS', operation(join('0', variable('PBXC_FORWARDS')), '+', 1))),
    gotoIf(operation(variable('PBXC_FORWARDS'), '>', mostForwards), { priority: 'loop' }),
    gotoIf(call('DIALPLAN_EXISTS', 'xivo-features', number, 1), { priority: 'nowhere' }),
    gotoIf(call('DIALPLAN_EXISTS', arg.context, number, 1), { priority: 'there' }, { priority: 'nowhere' }),
    labelled('there', setFunction('REDIRECTING', ['from-num', 'i'], arg.number)),
    setFunction('REDIRECTING', ['reason', 'i'], variable('PBXC_REASON')),
    // Without a count nobody is told.
    setFunction('REDIRECTING', ['count', 'i'], variable('PBXC_FORWARDS')),
    ...hook,
    set('XIVO_USERID', arg.user),
    set('PBXC_RIGHTS', arg.rights),
    set('PBXC_CONTEXT', arg.context),
    set('PBXC_TIMEOUT', ''),
    application('StackPop'),
    goto({ context: '${PBXC_CONTEXT}', extension: number, priority: 1 }),
    labelled('loop', set('DIALSTATUS', 'CONGESTION')),
    application('Return'),
    labelled('nowhere', set('DIALSTATUS', 'CHANUNAVAIL')),
    application('Return'),
  ];
}

function reason(name: string): (Application | Step)[] {
  return [labelled(name, set('PBXC_REASON', name)), goto({ priority: 'go' })];
}
