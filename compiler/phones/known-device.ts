import type { Device } from '../model/device.ts';
import type { Model } from '../model/model.ts';
import type { User } from '../model/user.ts';
import { usersOf } from './users-of.ts';
import { findModel, type PhoneModel, type Vendor } from './vendor.ts';
import { vendorOf } from './vendors/index.ts';

/** A device with what its vendor's data say of it. */
export interface KnownDevice {
  readonly vendor: Vendor;
  readonly modelName: string;
  readonly model: PhoneModel;
  /** In the order of its lines. */
  readonly users: readonly User[];
}

/** Undefined for a device without a vendor and a model that are known. */
export function knownDevice(model: Model, device: Device): KnownDevice | undefined {
  const vendor = vendorOf(device.vendor);
  const found = vendor === undefined || device.model === undefined ? undefined : findModel(vendor, device.model);
  if (vendor === undefined || found === undefined) return undefined;
  const [modelName, phone] = found;
  const users = usersOf(model, device);
  return { vendor, modelName, model: withFirmware(phone, users), users };
}

/** A model that there is SIP firmware for has it, unless the first line is of the other kind. */
function withFirmware(phone: PhoneModel, [first]: readonly User[]): PhoneModel {
  return phone.withSip === undefined || first === undefined || first.line === 'sccp' ? phone : phone.withSip;
}
