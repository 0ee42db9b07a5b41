import { autoprovName } from '../../../compiler/model/autoprov.ts';
import type { Host } from '../../../compiler/model/host.ts';
import type { Model } from '../../../compiler/model/model.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { templates } from './templates.ts';

/**
 * The endpoint that phones register as which nobody described, all of them, so that people see them. Its context is one that no
 * dialplan has: nothing can be dialled on it.
 */
export function writeAutoprov(conf: ConfWriter, model: Model, host: Host): void {
  const { autoprovision } = model.provisioning;
  if (autoprovision === undefined || !host.roles.has('pbx')) return;
  const { origin, password } = autoprovision;
  conf.section(autoprovName, { inherits: [templates.phone], origin });
  conf.option('context', autoprovName, origin);
  conf.option('auth', autoprovName, origin);
  conf.option('aors', autoprovName, origin);
  conf.option('allow_subscribe', false, origin);
  conf.section(autoprovName, { inherits: [templates.auth], origin });
  conf.option('username', autoprovName, origin);
  conf.option('password', password, origin);
  conf.section(autoprovName, { inherits: [templates.aor], origin });
  conf.option('max_contacts', mostPhones, origin);
}

/** A house that unpacks more phones at a time gets them in turn. */
const mostPhones = 100;
