import type { PhoneReload } from '../artifact.ts';
import type { Device } from '../model/device.ts';
import type { Host } from '../model/host.ts';
import type { Model } from '../model/model.ts';
import { knownDevice } from './known-device.ts';
import { registrarOf } from './registrar.ts';

/**
 * How a phone hears that its file on a host changed: by SIP, from the Asterisk that it registers on. Undefined where that is another
 * host, or the phone does not speak SIP.
 */
export function phoneReload(model: Model, host: Host, device: Device): PhoneReload | undefined {
  const known = knownDevice(model, device);
  if (known === undefined || known.model.protocol === 'sccp') return undefined;
  const registrar = device.settings.registrar ?? model.provisioning.settings.registrar;
  const here = known.users.filter((user) => registrarOf(model, user, { registrar }).host?.name === host.name);
  const [first] = here;
  // One word to the phone is enough, whichever of its lines it comes by.
  return first === undefined ? undefined : `phones:${known.vendor.notify ?? 'check-sync'}:${first.name}`;
}
