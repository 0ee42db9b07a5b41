import type { Model } from './model.ts';
import type { User } from './user.ts';

/** The `Alert-Info` at which most phones answer by themselves. */
export const usualAlertInfo = '<http://localhost>;info=alert-autoanswer;delay=0';

/** Vendors whose phones want another. */
const alertInfoOfVendor: Readonly<Record<string, string>> = {
  digium: 'ring-answer',
  panasonic: 'Intercom',
  polycom: 'info=Auto Answer',
};

/** The `Alert-Info` at which a user's phone answers by itself, where it is not the usual one. */
export function alertInfoOf(model: Model, user: User): string | undefined {
  const device = user.device === undefined ? undefined : model.devices.get(user.device);
  return device?.autoAnswer ?? alertInfoOfVendor[device?.vendor ?? ''];
}
