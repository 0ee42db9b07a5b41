import type { User } from '../../model/user.ts';
import { application, setFunction } from '../application.ts';
import type { Builder } from '../builder.ts';
import { lampDevice, lampState, type ServiceLamp } from '../lamps.ts';
import { userExtension } from '../names.ts';

/** What the library calls when a forward of the user has changed: the lamps that are lit only for one number. */
export function addLampsOfForwards(builder: Builder, user: User, lamps: readonly ServiceLamp[]): void {
  const numbered = lamps.filter(({ to }) => to !== undefined);
  if (numbered.length === 0) return;
  builder.context('pbxc-lamps', 'Lamps of forwards to one number').add({
    pattern: userExtension(user.name),
    origin: user.origin,
    steps: [
      ...numbered.map((lamp) => ({
        application: setFunction('DEVICE_STATE', lampDevice(user, lamp), lampState(user, lamp)),
        origin: lamp.origin,
      })),
      application('Return'),
    ],
  });
}
