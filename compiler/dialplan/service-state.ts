import type { Model } from '../model/model.ts';
import { type Service, services } from '../model/user-services.ts';
import { perModel } from '../remember.ts';
import { call, type Expression, join, type Part, variable } from './expression.ts';

/** The services that anybody of the site has: those with a code, and those that somebody starts with. Every destination that is a mailbox asks. */
export const servicesOf = perModel('servicesOf', (model: Model): ReadonlySet<Service> => {
  const started = new Set([...model.users.values()].flatMap((user) => Object.keys(user.starts)));
  return new Set(services.filter((service) => model.featureCodes[service] !== undefined || started.has(service)));
});

/** Where AstDB has what a user chose. */
export function serviceKey(service: Part, user: Part): Expression {
  return join('pbxc/user/', user, '/', service);
}

/** What is true of a user's service now: what the user chose, or how it starts. Empty for off. */
export function serviceState(service: Part, user: Part, start: Part): Expression {
  return call('IF', join(call('DB_EXISTS', serviceKey(service, user)), '?', variable('DB_RESULT'), ':', start));
}

/** The device whose state tells keys whether a user's service is on: `Custom:pbxc-do_not_disturb-alice`. */
export function serviceDevice(service: Part, user: Part): Expression {
  return join('Custom:pbxc-', service, '-', user);
}

/** The same where both are known: as a `hint` says it. */
export function deviceOf(service: Service, user: string): string {
  return `Custom:pbxc-${service}-${user}`;
}

/** The variable that tells on a user's own channels what a service starts as. */
export function startVariable(service: string): string {
  return `PBXC_START_${service}`;
}
