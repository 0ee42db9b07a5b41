import type { SecretUse } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { Model } from '../../compiler/model/model.ts';
import { phoneServerOf } from '../../compiler/phones/server.ts';
import { resolveSecrets } from '../../deploy/secrets/resolve.ts';
import type { SiteSettings } from './site-settings.ts';

export interface FoundSettings {
  readonly settings: SiteSettings | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The `serve:` of a site, with the values of its tokens. */
export function toSiteSettings(model: Model | undefined, siteDir: string): FoundSettings {
  if (model === undefined) return { settings: undefined, diagnostics: [] };
  const { serve } = model;
  const secrets = serve.tokens.map((secret): SecretUse => ({ start: 0, end: 0, secret, syntax: 'verbatim' }));
  const { values, diagnostics } = resolveSecrets([{ secrets }], siteDir);
  return {
    diagnostics,
    settings: {
      bind: serve.bind,
      httpPort: serve.http_port,
      httpsPort: serve.https_port,
      tftpPort: serve.tftp_port,
      confgendBind: serve.confgend_bind,
      confgendPort: serve.confgend_port,
      directoryPort: serve.directory_port,
      directoryHttpsPort: serve.directory_https_port,
      certificate: serve.certificate,
      privateKey: serve.private_key,
      clientCa: serve.client_ca,
      trusted: serve.trusted,
      phones: serve.phones,
      names: [...serve.names, ...namesOf(model)],
      tokens: serve.tokens.flatMap(({ id }) => values.get(id) ?? []),
    },
  };
}

/** What phones and people are told to call the hosts of the site. */
function namesOf(model: Model): string[] {
  const names = [...model.hosts.values()].flatMap((host) => [host.address, phoneServerOf(model, host)?.host]);
  return [...new Set(names.filter((name) => name !== undefined))];
}
