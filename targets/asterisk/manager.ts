import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { putPermit } from './conf/permit.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** manager.conf: the programs that may watch and steer. Without any, nothing listens. */
export function managerConf(model: Model): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('enabled', model.managers.size > 0);
  if (model.managers.size === 0) return conf.finish();

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
  return conf.finish();
}
