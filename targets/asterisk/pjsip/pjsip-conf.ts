import { browsersOf } from '../../../compiler/model/browsers.ts';
import type { Host } from '../../../compiler/model/host.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { endpointsOf } from '../../../compiler/model/user-line.ts';
import { usersOnHost } from '../../../compiler/model/users-on-host.ts';
import { appendParts } from '../conf/part.ts';
import { type ConfText, confWriter } from '../conf/writer.ts';
import { writeAutoprov } from './autoprov.ts';
import { writeGlobal } from './global.ts';
import { writeTrunkTemplate, writeUserTemplates } from './templates.ts';
import { writeTransports } from './transports.ts';
import { writeTrunk } from './trunk.ts';
import { writeUser } from './user.ts';

/** pjsip.conf: SIP, and everyone who speaks it with the host. */
export function pjsipConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  const users = sipUsersOf(model, host);
  const hasWebrtc = browsersOf(model, host).length > 0;
  writeGlobal(conf, model, host);
  writeTransports(conf, host, hasWebrtc);
  writeUserTemplates(conf, model, host, hasWebrtc);
  appendParts(conf, 'pjsip.conf user', users, (part, user) => writeUser(part, model, user));
  writeAutoprov(conf, model, host);

  let isFirst = true;
  for (const trunk of model.trunks.values()) {
    if (trunk.technology !== 'sip' || trunk.host !== host.name) continue;
    if (isFirst) writeTrunkTemplate(conf, model);
    isFirst = false;
    writeTrunk(conf, trunk);
  }
  return conf.finish();
}

/** The users of a host who have an endpoint: a SIP phone, a browser, or both. */
export const sipUsersOf = usersOnHost('sip users', (user) => endpointsOf(user).length > 0);
