import type { SecretUse } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { Model } from '../../compiler/model/model.ts';
import { servicesManager } from '../../compiler/model/phone-services.ts';
import { resolveSecrets } from '../../deploy/secrets/resolve.ts';

/** What the services of phones go by: plain data, which crosses threads. It holds secrets. */
export interface ServiceSettings {
  readonly username: string;
  readonly password: string;
  readonly reports: string;
  readonly information: Readonly<Record<string, string>>;
  /** Where Asterisk's manager interface is, on each host that has one. */
  readonly managers: readonly ManagerPlace[];
}

export interface ManagerPlace {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly secret: string;
}

export interface FoundServices {
  /** Undefined where the site has no services. */
  readonly settings: ServiceSettings | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function serviceSettings(model: Model, siteDir: string): FoundServices {
  const { phoneServices, managerInterface } = model;
  if (phoneServices === undefined) return { settings: undefined, diagnostics: [] };
  const { username, password, managerSecret, reports, information } = phoneServices;
  const uses = [password, managerSecret].map((secret): SecretUse => ({ start: 0, end: 0, secret, syntax: 'verbatim' }));
  const { values, diagnostics } = resolveSecrets([{ secrets: uses }], siteDir);
  const secret = values.get(managerSecret.id) ?? '';
  const { bind, port } = managerInterface;
  const places = [...model.hosts.values()]
    .filter(({ roles }) => roles.has('pbx'))
    .map(({ address }) => (/^(?:0\.0\.0\.0|::)$/.test(bind) ? (address ?? '127.0.0.1') : bind));
  const settings: ServiceSettings = {
    username,
    password: values.get(password.id) ?? '',
    reports,
    information,
    managers: [...new Set(places)].map((host) => ({ host, port, username: servicesManager, secret })),
  };
  return { settings, diagnostics };
}
