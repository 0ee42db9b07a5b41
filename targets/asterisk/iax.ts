import type { Host } from '../../compiler/model/host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { IaxTrunk } from '../../compiler/model/trunk.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';
import { type Put, section } from './section.ts';
import { putTrunkVariables } from './trunk-variables.ts';

/** iax.conf: trunks over IAX2. Its module is loaded, and can be told about changes, only on hosts that have one. */
export function iaxConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  const trunks = iaxTrunksOf(model, host);
  conf.section('general');
  if (trunks.length === 0) return conf.finish();
  // Who guesses passwords has to wait for the answer.
  conf.option('delayreject', true);
  conf.option('autokill', true);
  conf.option('language', model.site.language, fieldOf(model.site, 'language'));
  conf.option('disallow', 'all');
  conf.option('allow', model.site.codecs.join(','), fieldOf(model.site, 'codecs'));
  for (const trunk of trunks) if (trunk.register) writeRegister(conf, trunk);
  for (const trunk of trunks) writeTrunk(conf, trunk);
  return conf.finish();
}

export function iaxTrunksOf(model: Model, host: Host): IaxTrunk[] {
  return [...model.trunks.values()]
    .filter((trunk) => trunk.technology === 'iax')
    .filter((trunk) => trunk.host === host.name);
}

function writeRegister(conf: ConfWriter, trunk: IaxTrunk): void {
  const { name, username, password, farSide, port } = trunk;
  if (password === undefined || farSide === undefined) return;
  const address = port === undefined ? farSide : `${farSide}:${port}`;
  conf.option('register', [`${username ?? name}:`, password, `@${address}`], fieldOf(trunk, 'register'));
}

function writeTrunk(conf: ConfWriter, trunk: IaxTrunk): void {
  const { name, origin, farSide, password } = trunk;
  const at = (key: string) => fieldOf(trunk, key);
  section(conf, name, { origin, raw: trunk.raw['peer'] }, (put) => {
    put('type', 'friend');
    put('host', farSide ?? 'dynamic', at('host'));
    if (trunk.port !== undefined) put('port', trunk.port, at('port'));
    if (trunk.username !== undefined) put('username', trunk.username, at('username'));
    put('auth', 'md5');
    if (password !== undefined) put('secret', password, password.origin);
    else if (farSide !== undefined) {
      // With no password to know it by, it is known by its address.
      put('deny', '0.0.0.0/0.0.0.0', at('host'));
      put('deny', '::/0', at('host'));
      put('permit', farSide, at('host'));
    }
    put('context', trunk.context, at('context'));
    put('trunk', trunk.trunkMode, at('trunk'));
    putQualify(put, trunk);
    if (trunk.jitterBuffer) put('jitterbuffer', true, at('jitter_buffer'));
    if (trunk.callToken !== 'yes') put('requirecalltoken', trunk.callToken, at('call_token'));
    if (trunk.encryption !== 'no') {
      put('encryption', 'aes128', at('encryption'));
      if (trunk.encryption === 'required') put('forceencryption', true, at('encryption'));
    }
    if (trunk.language !== undefined) put('language', trunk.language, at('language'));
    putTrunkVariables(put, trunk);
    // Calls stay here, where they are logged and can be transferred.
    put('transfer', false);
    if (trunk.codecs !== undefined) {
      put('disallow', 'all', at('codecs'));
      put('allow', trunk.codecs.join(','), at('codecs'));
    }
  });
}

/** `qualify` is the longest answer in milliseconds, and `yes` two seconds. */
function putQualify(put: Put, trunk: IaxTrunk): void {
  const origin = fieldOf(trunk, 'qualify');
  put('qualify', trunk.qualify > 0, origin);
  if (trunk.qualify > 0 && trunk.qualify !== 60) put('qualifyfreqok', trunk.qualify * 1000, origin);
}
