import type { Device } from '../model/device.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import { perModel } from '../remember.ts';

/** The users of a device in the order of its lines: those that have one, by their names. */
export function usersOf(model: Model, device: Device): readonly User[] {
  return byDevice(model).get(device.name) ?? [];
}

const byDevice = perModel('usersByDevice', (model: Model): ReadonlyMap<string, readonly User[]> => {
  const users = new Map<string, User[]>();
  for (const user of model.users.values()) {
    if (user.device === undefined || !user.enabled || !hasPhone(user)) continue;
    const others = users.get(user.device);
    if (others === undefined) users.set(user.device, [user]);
    else others.push(user);
  }
  return users;
});

/** A browser is not configured, nor is what a custom line leads to. */
function hasPhone(user: User): boolean {
  return user.line === 'sip' || user.line === 'ua' || user.line === 'sccp';
}
