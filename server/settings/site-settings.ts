/** What a site's `serve:` says, with its tokens resolved. All of it may be said by flags and the environment too. */
export interface SiteSettings {
  readonly bind: string | undefined;
  readonly httpPort: number | undefined;
  readonly httpsPort: number | undefined;
  readonly tftpPort: number | undefined;
  readonly confgendBind: string | undefined;
  readonly confgendPort: number | undefined;
  readonly directoryPort: number | undefined;
  readonly directoryHttpsPort: number | undefined;
  readonly certificate: string | undefined;
  readonly privateKey: string | undefined;
  readonly clientCa: string | undefined;
  readonly trusted: readonly string[] | undefined;
  readonly phones: readonly string[] | undefined;
  readonly names: readonly string[];
  readonly tokens: readonly string[];
}
