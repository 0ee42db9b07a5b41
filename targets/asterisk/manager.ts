import { isIP } from 'node:net';
import type { Host } from '../../compiler/model/host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { type PhoneServices, servicesManager } from '../../compiler/model/phone-services.ts';
import { putPermit } from './conf/permit.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';
import { ownWebAddress } from './own-web-address.ts';

/** manager.conf: the programs that may watch and steer. Without any, nothing listens. */
export function managerConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  conf.section('general');
  const isOn = model.managers.size > 0 || model.phoneServices !== undefined;
  conf.option('enabled', isOn);
  if (!isOn) return conf.finish();

  const { bind, port } = model.managerInterface;
  conf.option('bindaddr', bind);
  conf.option('port', port);
  const external = model.phoneServices?.external;
  conf.option('webenabled', external !== undefined, external?.origin);
  if (external !== undefined) conf.option('httptimeout', 60, external.origin);
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
  if (model.phoneServices !== undefined) putServices(conf, model, host, model.phoneServices);
  return conf.finish();
}

/** `call` is what `ParkedCalls`, `Status` and `VoicemailUsersList` take: less is refused, and more is not asked for. */
function putServices(
  conf: ConfWriter,
  model: Model,
  host: Host,
  { managerSecret, external, origin }: PhoneServices,
): void {
  conf.section(servicesManager, { origin });
  conf.option('secret', managerSecret, origin);
  // On the web a program of the same machine comes from the address that it goes to.
  const own = external === undefined ? [] : networkOf(ownWebAddress(host.http));
  putPermit(conf, [...new Set(['127.0.0.1/32', ...serversOf(model), ...own])], origin);
  conf.option('write', 'call', origin);
}

/** The addresses that the services come from: where phones get their files. */
function serversOf(model: Model): string[] {
  return model.provisioning.hosts.flatMap((name) => networkOf(model.hosts.get(name)?.address ?? ''));
}

/** None for a name. */
function networkOf(address: string): string[] {
  const version = isIP(address);
  return version === 0 ? [] : [`${address}/${version === 4 ? 32 : 128}`];
}
