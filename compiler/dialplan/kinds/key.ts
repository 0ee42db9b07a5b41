import { type PhoneKey, phoneKeysOf } from '../../keys/phone-keys.ts';
import type { Model } from '../../model/model.ts';
import type { User } from '../../model/user.ts';
import { type Application, goto, gotoIf } from '../application.ts';
import type { Builder } from '../builder.ts';
import { addressOf } from '../destination.ts';
import { operation, text, variable } from '../expression.ts';
import { idleDevice, lampDevice, lampState, type ServiceLamp, settingDevice } from '../lamps.ts';
import { variableFor } from '../names.ts';
import { serviceState, servicesOf, startVariable } from '../service-state.ts';
import { addLampsOfForwards } from './lamps-of-forwards.ts';

/** The keys of a user that have a lamp of their own: an extension for each, and how its lamp is whenever this is loaded. */
export function addKeys(builder: Builder, model: Model, user: User): void {
  const lamps = new Map<string, ServiceLamp>();
  for (const key of phoneKeysOf(model, user)) {
    const { watches, code, origin } = key;
    if (watches === undefined || code === undefined) continue;
    const shown = lampsOf(model, key);
    for (const lamp of shown) lamps.set(lampDevice(user, lamp), lamp);
    const devices = shown.length > 0 ? shown.map((lamp) => lampDevice(user, lamp)) : otherDevices(model, user, key);
    builder.context(user.context).add({
      pattern: watches,
      hint: devices.join('&'),
      origin,
      steps: [press(user, code, key)],
    });
  }
  for (const [device, lamp] of lamps) {
    const { service, to, origin } = lamp;
    const name = ['PBXC_LAMP', service, variableFor(user.name), ...(to === undefined ? [] : [variableFor(to)])];
    builder.global(name.join('_'), settingDevice(device, lampState(user, lamp)), origin);
  }
  addLampsOfForwards(builder, user, [...lamps.values()]);
}

/** The services that a lamp shows; none for a lamp that shows something else. */
function lampsOf(model: Model, { target, origin }: PhoneKey): ServiceLamp[] {
  if (target.type === 'forward') return [{ service: target.service, to: target.to, origin }];
  if (target.type !== 'service') return [];
  return [...servicesOf(model)]
    .filter((service) =>
      target.service === 'undo_forwards' ? service.startsWith('forward_') : service === target.service,
    )
    .map((service) => ({ service, to: undefined, origin }));
}

function otherDevices(model: Model, user: User, { target }: PhoneKey): string[] {
  if (target.type === 'custom') return [target.hint ?? idleDevice];
  const mailbox = user.mailbox === undefined ? undefined : model.mailboxes.get(user.mailbox);
  return mailbox === undefined ? [idleDevice] : [`MWI:${addressOf(mailbox)}`, idleDevice];
}

/** What the extension of a key does: the same as its code, for whoever dials it. A lit key for a forward to a number ends it. */
function press(user: User, code: string, { target }: PhoneKey): Application {
  const there = { context: user.context, extension: code, priority: 1 };
  if (target.type !== 'forward' || target.to === undefined) return goto(there);
  const { service, to } = target;
  const state = serviceState(text(service), variable('XIVO_USERID'), variable(startVariable(service)));
  return gotoIf(operation(state, '=', to), { ...there, extension: code.slice(0, -to.length) }, there);
}
