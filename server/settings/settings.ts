import { directoryHttpsPort, directoryPort } from '../../compiler/phones/phonebooks/search.ts';
import type { LogLevel } from '../system/log.ts';
import type { SiteSettings } from './site-settings.ts';

/** What the server goes by, once flags, environment and site are put together. */
export interface Settings {
  readonly bind: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly tftpPort: number;
  readonly confgendBind: string;
  readonly confgendPort: number;
  readonly directoryPort: number;
  readonly directoryHttpsPort: number;
  readonly certificate: string | undefined;
  readonly privateKey: string | undefined;
  readonly clientCa: string | undefined;
  readonly trusted: readonly string[];
  readonly phones: readonly string[];
  /** What people and phones call the server, besides its addresses and names without a dot. */
  readonly names: readonly string[];
  readonly tokens: readonly string[];
}

/** What flags and environment say; each wins over the site. */
export type Said = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

/** How the log is written: needed before there is a site. */
export interface LogSettings {
  readonly format: 'text' | 'json';
  readonly level: LogLevel;
}

/** Nothing but loopback: what the world may reach is said by who runs it. */
const usual: Settings = {
  bind: '127.0.0.1',
  httpPort: 8667,
  httpsPort: 8668,
  tftpPort: 69,
  confgendBind: '127.0.0.1',
  confgendPort: 8669,
  directoryPort,
  directoryHttpsPort,
  certificate: undefined,
  privateKey: undefined,
  clientCa: undefined,
  trusted: ['127.0.0.0/8', '::1'],
  phones: [],
  names: [],
  tokens: [],
};

/** Flags and environment first, then the site, then what is usual. Tokens and names add up. */
export function settingsOf(said: Said, site: SiteSettings | undefined): Settings {
  return {
    bind: said.bind ?? site?.bind ?? usual.bind,
    httpPort: said.httpPort ?? site?.httpPort ?? usual.httpPort,
    httpsPort: said.httpsPort ?? site?.httpsPort ?? usual.httpsPort,
    tftpPort: said.tftpPort ?? site?.tftpPort ?? usual.tftpPort,
    confgendBind: said.confgendBind ?? site?.confgendBind ?? usual.confgendBind,
    confgendPort: said.confgendPort ?? site?.confgendPort ?? usual.confgendPort,
    directoryPort: said.directoryPort ?? site?.directoryPort ?? usual.directoryPort,
    directoryHttpsPort: said.directoryHttpsPort ?? site?.directoryHttpsPort ?? usual.directoryHttpsPort,
    certificate: said.certificate ?? site?.certificate,
    privateKey: said.privateKey ?? site?.privateKey,
    clientCa: said.clientCa ?? site?.clientCa,
    trusted: said.trusted ?? site?.trusted ?? usual.trusted,
    phones: said.phones ?? site?.phones ?? usual.phones,
    names: [...(said.names ?? []), ...(site?.names ?? [])],
    tokens: [...(said.tokens ?? []), ...(site?.tokens ?? [])],
  };
}
