import { keysOf } from '../keys/keys-of.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../model/user-services.ts';
import type { Origin } from '../source/origin.ts';
import { call, type Expression, join, operation, type Part, text, verbatim } from './expression.ts';
import { deviceOf, serviceState } from './service-state.ts';

/**
 * A device that nobody ever sets, and so counts as idle. Beside a device that Asterisk does not know before something happens
 * to it, such as a queue, it keeps the lamp from saying that this is out of order.
 */
export const idleDevice = 'Custom:pbxc-idle';

/** What the lamp of a key shows of a user: a service, or a forward to one number only. */
export interface ServiceLamp {
  readonly service: Service;
  readonly to: string | undefined;
  readonly origin: Origin;
}

/** The device of a lamp. No name has a `*`. */
export function lampDevice(user: User, { service, to }: ServiceLamp): string {
  const device = deviceOf(service, user.name);
  return to === undefined ? device : `${device}*${to}`;
}

/** How a lamp has to be by what AstDB and the site say: `INUSE` is lit. */
export function lampState(user: User, { service, to }: ServiceLamp): Expression {
  const state = serviceState(text(service), user.name, user.starts[service] ?? '');
  const isOn = to === undefined ? operation(state, '!=', '') : operation(state, '=', to);
  return call('IF', join(isOn, '?INUSE:NOT_INUSE'));
}

/** Code that sets the state of a device when a text is worked out, where no application can: in a global variable. */
export function settingDevice(device: Part, state: Part): Expression {
  return call('SET', join(verbatim('DEVICE_STATE('), device, verbatim(')='), state));
}

/** Whether some key of the site is for a forward to one number. */
export function hasLampsOfForwards(model: Model): boolean {
  return [...model.users.values()].some((user) =>
    keysOf(model, user).some(({ target }) => target.type === 'forward' && target.to !== undefined),
  );
}

/** What the lamp of a group or queue shows: that a caller waits, in any of the queues it is to Asterisk. */
export function queueDevices(names: readonly string[]): string {
  return [...names.map((name) => `Queue:${name}`), idleDevice].join('&');
}
