import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { putPermit } from './conf/permit.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** ari.conf: the applications that may use ARI, each with its own password and nothing more than it needs. */
export function ariConf(model: Model): ConfText {
  const conf = confWriter();
  const { allowedOrigins, channelVariables, writeTimeout, origin } = model.ariInterface;
  const at = (key: string) => fieldOf({ origin }, key);
  conf.section('general', { origin });
  conf.option('enabled', true);
  if (allowedOrigins.length > 0) conf.option('allowed_origins', allowedOrigins.join(','), at('allowed_origins'));
  if (channelVariables.length > 0) conf.option('channelvars', channelVariables.join(','), at('channel_variables'));
  conf.option('websocket_write_timeout', writeTimeout, at('websocket_write_timeout'));
  for (const user of model.ariUsers.values()) {
    conf.section(user.name, { origin: user.origin });
    conf.option('type', 'user');
    conf.option('read_only', user.readOnly, fieldOf(user, 'read_only'));
    conf.option('password_format', user.passwordFormat, fieldOf(user, 'password_format'));
    conf.option('password', user.password, user.password.origin);
    if (user.permit !== undefined) putPermit(conf, user.permit, fieldOf(user, 'permit'));
  }
  return conf.finish();
}
