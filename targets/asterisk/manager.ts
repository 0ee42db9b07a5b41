import { isIP } from 'node:net';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { type PhoneServices, servicesManager } from '../../compiler/model/phone-services.ts';
import { putPermit } from './conf/permit.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';

/** manager.conf: the programs that may watch and steer. Without any, nothing listens. */
export function managerConf(model: Model): ConfText {
  const conf = confWriter();
  conf.section('general');
  const isOn = model.managers.size > 0 || model.phoneServices !== undefined;
  conf.option('enabled', isOn);
  if (!isOn) return conf.finish();

  const { bind, port } = model.managerInterface;
  conf.option('bindaddr', bind);
  conf.option('port', port);
  conf.option('webenabled', false);
  // A program that looks in every minute would fill the log.
  conf.option('displayconnects', false);
  for (const manager of model.managers.values()) {
    const { origin, secret } = manager;
    conf.section(manager.name, { origin });
    conf.option('secret', secret, secret.origin);
    putPermit(conf, manager.permit, fieldOf(manager, 'permit'));
    if (manager.read.length > 0) conf.option('read', manager.read.join(','), fieldOf(manager, 'read'));
    if (manager.write.length > 0) conf.option('write', manager.write.join(','), fieldOf(manager, 'write'));
  }
  if (model.phoneServices !== undefined) putServices(conf, model, model.phoneServices);
  return conf.finish();
}

/** `call` is what `ParkedCalls` and `Status` take: less is refused, and more is not asked for. */
function putServices(conf: ConfWriter, model: Model, { managerSecret, origin }: PhoneServices): void {
  conf.section(servicesManager, { origin });
  conf.option('secret', managerSecret, origin);
  putPermit(conf, ['127.0.0.1/32', ...serversOf(model)], origin);
  conf.option('write', 'call', origin);
}

/** The addresses that the services come from: where phones get their files. */
function serversOf(model: Model): string[] {
  return model.provisioning.hosts.flatMap((name) => {
    const address = model.hosts.get(name)?.address ?? '';
    const version = isIP(address);
    return version === 0 ? [] : [`${address}/${version === 4 ? 32 : 128}`];
  });
}
