import type { Model } from '../../compiler/model/model.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** Whether a site has PINs that open what is denied. */
export function hasPermissionPins(model: Model): boolean {
  return [...model.permissions.values()].some(({ password }) => password !== undefined);
}

/** pbxc-permissions.conf: the PINs of permissions and of users, which the dialplan asks for by `AST_CONFIG`. */
export function permissionsConf(model: Model): ConfText {
  const conf = confWriter();
  for (const { name, password, origin } of model.permissions.values()) {
    if (password === undefined) continue;
    conf.section(`permission:${name}`, { origin });
    conf.option('password', password, password.origin);
  }
  for (const { name, rightcallCode, origin } of model.users.values()) {
    if (rightcallCode === undefined) continue;
    conf.section(`user:${name}`, { origin });
    conf.option('password', rightcallCode, rightcallCode.origin);
  }
  return conf.finish();
}
