import type { Host } from '../../../compiler/model/host.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import { deviceTypeOf } from '../../../compiler/model/sccp-devices.ts';
import { sccpUsersOf } from '../../../compiler/model/sccp-users.ts';
import type { User } from '../../../compiler/model/user.ts';
import { type ConfText, type ConfWriter, confWriter } from '../conf/writer.ts';
import { section } from '../section.ts';
import { buttonsOf } from './buttons.ts';
import { writeGeneral } from './general.ts';
import { writeLine } from './line.ts';
import { softKeySet, writeSoftKeys } from './soft-keys.ts';

/** sccp.conf: phones that speak SCCP, for the module chan_sccp: each user has a line, and a device that shows it. */
export function sccpConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  writeGeneral(conf, model, host);
  writeSoftKeys(conf);
  for (const user of sccpUsersOf(model, host)) {
    writeDevice(conf, model, host, user);
    writeLine(conf, model, user);
  }
  return conf.finish();
}

function writeDevice(conf: ConfWriter, model: Model, host: Host, user: User): void {
  const device = model.devices.get(user.device ?? '');
  if (device === undefined) return;
  const type = deviceTypeOf(device.model);
  section(conf, `SEP${device.mac.toUpperCase()}`, { origin: device.origin, raw: user.raw['device'] }, (put) => {
    put('type', 'device');
    if (type !== undefined) put('devicetype', type, fieldOf(device, 'model'));
    put('description', user.fullName ?? user.name, fieldOf(user, 'name'));
    put('softkeyset', softKeySet);
    if (user.directMedia || host.sccp.directMedia) put('directrtp', true, fieldOf(user, 'direct_media'));
    for (const { button, origin } of buttonsOf(model, user)) put('button', button, origin);
  });
}
