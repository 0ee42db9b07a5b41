import { services as allServices, type Service } from '../../model/user-services.ts';
import { type Application, application, gosub, gotoIf, set } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, text, variable } from '../expression.ts';
import { servicePrompts } from '../service-prompts.ts';
import { serviceState, startVariable } from '../service-state.ts';

const now = variable('PBXC_STATE');

/** Says which services of the caller are on, and where to those that forward. Asterisk has no words for the others. */
export function addServiceStatus(builder: Builder, services: ReadonlySet<Service>): void {
  const told = allServices.filter((service) => services.has(service) && servicePrompts[service] !== '');
  builder.context('pbxc-service').add({
    pattern: 'status',
    steps: [
      gosub('xivo-pickup'),
      gotoIf(call('ISNULL', variable('XIVO_USERID')), { priority: 'refused' }),
      ...told.flatMap(tell),
      labelled('end', application('Playback', 'beep')),
      application('Return'),
      labelled('refused', application('Playback', 'pbx-invalid')),
      application('Return'),
    ],
  });
}

function tell(service: Service, index: number, told: readonly Service[]): (Application | Step)[] {
  const next = told[index + 1] ?? 'end';
  const state = serviceState(text(service), variable('XIVO_USERID'), variable(startVariable(service)));
  return [
    labelled(service, set('PBXC_STATE', state)),
    gotoIf(call('ISNULL', now), { priority: next }),
    application('Playback', `${servicePrompts[service]}activated`),
    ...(service.startsWith('forward_') ? [application('SayDigits', now)] : []),
  ];
}
