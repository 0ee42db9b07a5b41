import type { Device } from '../model/device.ts';
import type { Model } from '../model/model.ts';
import { fieldOf } from '../model/object.ts';
import type { PhoneSettings } from '../model/phone-settings.ts';
import type { User } from '../model/user.ts';
import type { Origin } from '../source/origin.ts';
import { knownDevice } from './known-device.ts';

/** What a phone was told of its media, which Asterisk has to do as well. Undefined is what nobody said, or the phone cannot be told. */
export interface PhoneMedia {
  readonly srtp: Said<'srtp'> | undefined;
  readonly dtmfMode: Said<'dtmfMode'> | undefined;
}

export interface Said<Key extends keyof PhoneSettings> {
  readonly value: NonNullable<PhoneSettings[Key]>;
  readonly origin: Origin;
}

/** How the phone of a user sends sound and the keys that are pressed. */
export function phoneMediaOf(model: Model, user: User): PhoneMedia {
  const device = user.device === undefined ? undefined : model.devices.get(user.device);
  if (device === undefined) return { srtp: undefined, dtmfMode: undefined };
  return {
    srtp: saidOf(model, device, 'srtp', 'srtp'),
    dtmfMode: saidOf(model, device, 'dtmfMode', 'dtmf_mode'),
  };
}

function saidOf<Key extends 'srtp' | 'dtmfMode'>(
  model: Model,
  device: Device,
  key: Key,
  written: string,
): Said<Key> | undefined {
  const known = knownDevice(model, device);
  if ((known?.model.cannot ?? known?.vendor.cannot ?? []).includes(key)) return undefined;
  const settings = [device.settings, model.provisioning.settings].find((each) => each[key] !== undefined);
  const value = settings?.[key];
  return settings === undefined || value === undefined ? undefined : { value, origin: fieldOf(settings, written) };
}
