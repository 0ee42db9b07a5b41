import type { Artifact } from '../../compiler/artifact.ts';
import type { Host } from '../../compiler/model/host.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { type ExternalServices, type PhoneServices, servicesManager } from '../../compiler/model/phone-services.ts';
import { quoted } from '../../compiler/phones/syntax/quoted.ts';
import { outputOf } from '../../compiler/phones/template/output.ts';
import type { Secret } from '../../compiler/secret.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import { ownWebAddress } from './own-web-address.ts';
import { hostAndPort } from './pjsip/sip-uri.ts';

/**
 * What usecallmanager-services reads of its environment, as systemd reads an `EnvironmentFile`: where Asterisk's manager
 * interface is on the web (`mxml`), its account, and the name and password for programs that steer phones.
 */
export function servicesEnvironment(
  host: Host,
  { username, password, managerSecret }: PhoneServices,
  { environment, bind, port, domain, reports, origin }: ExternalServices,
): Artifact {
  const output = outputOf(quoted, origin);
  const at = (key: string): Origin => fieldOf({ origin }, key);
  const put = (name: string, value: string | Secret, from: Origin): void => {
    output.origin = from;
    output.markup(`SERVICES_${name}="`);
    if (typeof value === 'string') output.value(value);
    else output.secret(value);
    output.markup('"\n');
  };
  output.markup('# Made by pbxc.\n');
  put('MANAGER_URL', managerUrl(host), origin);
  put('MANAGER_USERNAME', servicesManager, origin);
  put('MANAGER_SECRET', managerSecret, origin);
  put('CGI_USERNAME', username, password.origin);
  put('CGI_PASSWORD', password, password.origin);
  put('REPORTS_DIR', reports, at('reports'));
  if (domain !== undefined) put('DOMAIN', domain, at('domain'));
  put('HOST', bind, at('bind'));
  put('PORT', String(port), at('port'));
  const { content, secrets, origins } = output.finish();
  return {
    host: host.name,
    path: environment,
    content,
    mode: 0o600,
    owner: 'root:root',
    reload: 'none',
    sensitive: true,
    secrets,
    origins,
  };
}

/** The manager interface on the web server of the same machine. */
function managerUrl({ http }: Host): string {
  const { port, prefix } = http;
  return `http://${hostAndPort(ownWebAddress(http), port)}${prefix === undefined ? '' : `/${prefix}`}/mxml`;
}
