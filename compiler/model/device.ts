import { sorted } from './host.ts';
import type { Linker } from './linker.ts';
import type { ModelObject } from './object.ts';
import { linkPhoneSettings, type PhoneSettings } from './phone-settings.ts';

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
  /** What is true of this phone alone. */
  readonly settings: PhoneSettings;
}

export function linkDevices(linker: Linker): Map<string, Device> {
  const devices = new Map<string, Device>();
  const container = linker.site.devices;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    devices.set(name, {
      kind: 'device',
      name,
      origin,
      mac: value.mac.replaceAll(/[:-]/g, '').toLowerCase(),
      vendor: value.vendor === undefined ? undefined : String(value.vendor),
      model: value.model === undefined ? undefined : String(value.model),
      address: value.address,
      autoAnswer: value.auto_answer === undefined ? undefined : String(value.auto_answer),
      settings: linkPhoneSettings(linker, value, `devices/${name}`, origin),
    });
  }
  return devices;
}
