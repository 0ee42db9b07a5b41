import type { Device } from '../../model/device.ts';
import type { Host } from '../../model/host.ts';
import type { Model } from '../../model/model.ts';
import type { User } from '../../model/user.ts';
import { usersOf } from '../../phones/users-of.ts';
import { findModel, type PhoneModel, type Vendor } from '../../phones/vendor.ts';
import { vendorOf } from '../../phones/vendors/index.ts';

/** A device that files are written for. */
export interface EachPhone {
  readonly device: Device;
  readonly vendor: Vendor;
  readonly modelName: string;
  readonly model: PhoneModel;
  /** In the order of its lines; at least one. */
  readonly users: readonly User[];
  readonly first: User;
}

/** Every device with users, of a vendor and a model that are known, where a host hands out files. */
export function* eachPhone(model: Model): Generator<EachPhone> {
  if (model.provisioning.hosts.length === 0) return;
  for (const device of model.devices.values()) {
    const vendor = vendorOf(device.vendor);
    const found = vendor === undefined || device.model === undefined ? undefined : findModel(vendor, device.model);
    const users = usersOf(model, device);
    const [first] = users;
    if (vendor === undefined || found === undefined || first === undefined) continue;
    yield { device, vendor, modelName: found[0], model: found[1], users, first };
  }
}

/** The hosts that hand out files. */
export function provisioningHosts(model: Model): Host[] {
  return model.provisioning.hosts.flatMap((name) => model.hosts.get(name) ?? []);
}
