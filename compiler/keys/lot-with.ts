import type { Model } from '../model/model.ts';
import type { Parking } from '../model/parking.ts';
import type { User } from '../model/user.ts';
import { isInRange } from '../model/values.ts';

/** The parking lot that has a position: of several one in the context of the user. */
export function lotWith(model: Model, user: User, position: string): Parking | undefined {
  const lots = [...model.parkings.values()].filter(({ positions }) => isInRange(position, positions));
  return lots.find(({ context }) => context === user.context) ?? lots[0];
}
