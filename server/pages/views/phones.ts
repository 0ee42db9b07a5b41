import type { Model } from '../../../compiler/model/model.ts';
import { knownDevice } from '../../../compiler/phones/known-device.ts';
import { usersOf } from '../../../compiler/phones/users-of.ts';
import type { ListRequest } from '../list-request.ts';
import { kept } from './kept.ts';
import { type Listed, type ListShape, listed } from './listed.ts';
import { type ObjectRef, refTo } from './object-ref.ts';

export interface PhoneRow {
  readonly name: string;
  /** Twelve lower-case hexadecimal digits. */
  readonly mac: string;
  /** As people write it; empty where the site does not say. */
  readonly vendor: string;
  readonly model: string;
  readonly address: string | undefined;
  /** In the order of its lines. */
  readonly users: readonly ObjectRef[];
}

const shape: ListShape<PhoneRow> = {
  text: ({ name, mac, vendor, model, address, users }) =>
    [
      name,
      mac,
      macText(mac),
      vendor,
      model,
      address ?? '',
      ...users.flatMap((user) => [user.name, user.title ?? '']),
    ].join(' '),
  columns: {
    name: ({ name }) => name,
    mac: ({ mac }) => mac,
    model: ({ vendor, model }) => `${vendor} ${model}`,
    user: ({ users }) => users[0]?.title ?? users[0]?.name ?? '',
  },
};

export function phones(model: Model, request: ListRequest): Listed<PhoneRow> {
  return listed(rowsOf(model), shape, request);
}

/** Of hardware addresses that asked for files, those that the site does not describe. */
export function undescribed(model: Model, macs: readonly string[]): string[] {
  const described = new Set([...model.devices.values()].map(({ mac }) => mac));
  return macs.filter((mac) => !described.has(mac));
}

/** As it is printed on phones: `00:15:65:23:74:29`. */
export function macText(mac: string): string {
  return mac.match(/../g)?.join(':') ?? mac;
}

const rowsOf = kept((model: Model): readonly PhoneRow[] =>
  [...model.devices.values()].map((device) => {
    const found = knownDevice(model, device);
    return {
      name: device.name,
      mac: device.mac,
      vendor: found?.vendor.title ?? device.vendor ?? '',
      model: found?.modelName ?? device.model ?? '',
      address: device.address,
      users: usersOf(model, device).map((user) => refTo(model, user)),
    };
  }),
);
