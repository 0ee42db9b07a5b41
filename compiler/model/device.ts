import { sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';

export interface Device extends ModelObject {
  readonly kind: 'device';
  /** Twelve lower-case hexadecimal digits, without separators. */
  readonly mac: string;
  readonly vendor: string | undefined;
  readonly model: string | undefined;
  /** What DHCP gives it. */
  readonly address: string | undefined;
  /** The `Alert-Info` that makes it answer by itself. */
  readonly autoAnswer: string | undefined;
}

export function linkDevices(linker: Linker): Map<string, Device> {
  const devices = new Map<string, Device>();
  const container = linker.site.devices;
  for (const [name, value] of sorted(container)) {
    devices.set(name, {
      kind: 'device',
      name,
      origin: { container, key: name },
      mac: value.mac.replaceAll(/[:-]/g, '').toLowerCase(),
      vendor: value.vendor === undefined ? undefined : String(value.vendor),
      model: value.model === undefined ? undefined : String(value.model),
      address: value.address,
      autoAnswer: value.auto_answer === undefined ? undefined : String(value.auto_answer),
    });
  }
  return devices;
}
