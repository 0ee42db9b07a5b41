import type { Service } from '../../model/user-services.ts';
import { type Application, application, execIf, gosub, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, join, operation, type Part, text, variable } from '../expression.ts';
import { serviceDevice, serviceKey, serviceState, startVariable } from '../service-state.ts';

const user = variable('XIVO_USERID');
const service = variable('ARG1');
const prompt = variable('ARG2');
const context = variable('ARG3');
const number = variable('PBXC_NUMBER');
const now = variable('PBXC_STATE');
const lamps = join('user:', call('REPLACE', 'XIVO_USERID', '-', '+'));

/** What the codes of users' services do: the state goes to AstDB, and to the lamps of keys. Said of the user who calls. */
export function addService(builder: Builder, services: ReadonlySet<Service>, hasLampsOfForwards: boolean): void {
  if (services.size === 0) return;
  const forwarded = hasLampsOfForwards
    ? [execIf(call('DIALPLAN_EXISTS', 'pbxc-lamps', lamps, 1), gosub('pbxc-lamps', lamps))]
    : [];
  const library = builder.context('pbxc-service', 'Switches a service of the caller: service, prompt, context, number');
  library.add({
    pattern: 'toggle',
    steps: [
      ...begin(),
      gotoIf(operation(now, '=', 'yes'), { priority: 'off' }),
      ...switchTo('on', service, 'yes', 'activated'),
      ...switchTo('off', service, '', 'de-activated'),
      ...refuse(),
    ],
  });
  if (services.has('voicemail_off'))
    library.add({
      // What is on when the service is off.
      pattern: 'unused',
      steps: [
        ...begin(),
        gotoIf(operation(now, '=', 'yes'), { priority: 'off' }),
        ...switchTo('on', service, 'yes', 'de-activated'),
        ...switchTo('off', service, '', 'activated'),
        ...refuse(),
      ],
    });
  library.add({
    pattern: 'forward',
    steps: [
      ...begin(),
      set('PBXC_NUMBER', call('FILTER', '0-9*#', variable('ARG4'))),
      gotoIf(call('EXISTS', number), { priority: 'check' }),
      gotoIf(call('EXISTS', now), { priority: 'off' }),
      application('Read', 'PBXC_NUMBER', 'vm-enter-num-to-call', 40, '', 1, 10),
      // Codes are for the user alone; a number nobody can dial would lose calls.
      labelled('check', gotoIf(call('ISNULL', number), { priority: 'refused' })),
      gotoIf(call('DIALPLAN_EXISTS', 'xivo-features', number, 1), { priority: 'refused' }),
      gotoIf(call('DIALPLAN_EXISTS', context, number, 1), { priority: 'on' }, { priority: 'refused' }),
      ...switchTo('on', service, number, 'activated', forwarded),
      ...switchTo('off', service, '', 'de-activated', forwarded),
      ...refuse(),
    ],
  });
  const forwards = (['forward_unconditional', 'forward_no_answer', 'forward_busy'] as const).filter((each) =>
    services.has(each),
  );
  library.add({
    pattern: 'undo',
    steps: [
      gotoIf(call('ISNULL', user), { priority: 'refused' }),
      ...forwards.flatMap((each) => keep(text(each), '')),
      ...forwarded,
      gosub('xivo-pickup'),
      application('Playback', 'call-forwarding&de-activated'),
      application('Return'),
      ...refuse(),
    ],
  });
}

/** Callers who are no users have no services. */
function begin(): Application[] {
  const start = variable(startVariable('${ARG1}'));
  return [
    gosub('xivo-pickup'),
    gotoIf(call('ISNULL', user), { priority: 'refused' }),
    set('PBXC_STATE', serviceState(service, user, start)),
  ];
}

/** Empty is off: a key that is not there is as the site says. */
function keep(what: Expression, value: Part): Application[] {
  return [
    setFunction('DB', serviceKey(what, user), value),
    setFunction('DEVICE_STATE', serviceDevice(what, user), value === '' ? 'NOT_INUSE' : 'INUSE'),
  ];
}

function switchTo(
  label: string,
  what: Expression,
  value: Part,
  said: string,
  after: readonly Application[] = [],
): (Application | Step)[] {
  const [first, ...rest] = keep(what, value);
  return [
    ...(first === undefined ? [] : [labelled(label, first)]),
    ...rest,
    ...after,
    application('Playback', join(prompt, said)),
    application('Return'),
  ];
}

function refuse(): (Application | Step)[] {
  return [labelled('refused', gosub('xivo-pickup')), application('Playback', 'pbx-invalid'), application('Return')];
}
