import type { Device } from '../../model/device.ts';
import type { Host } from '../../model/host.ts';
import type { Model } from '../../model/model.ts';
import type { User } from '../../model/user.ts';
import { type KnownDevice, knownDevice } from '../../phones/known-device.ts';

/** A device that files are written for. */
export interface EachPhone extends KnownDevice {
  readonly device: Device;
  readonly first: User;
}

/** Every device with users, of a vendor and a model that are known, where a host hands out files. */
export function* eachPhone(model: Model): Generator<EachPhone> {
  if (model.provisioning.hosts.length === 0) return;
  for (const device of model.devices.values()) {
    const known = knownDevice(model, device);
    const first = known?.users[0];
    if (known !== undefined && first !== undefined) yield { ...known, device, first };
  }
}

/** The hosts that hand out files. */
export function provisioningHosts(model: Model): Host[] {
  return model.provisioning.hosts.flatMap((name) => model.hosts.get(name) ?? []);
}
