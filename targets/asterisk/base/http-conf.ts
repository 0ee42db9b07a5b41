import { type ConfText, confWriter } from '../conf/writer.ts';

export interface HttpConfOptions {
  readonly bindAddress: string;
  readonly port: number;
  /** How many clients at once; a phone in a browser keeps one open. Asterisk's default is 100. */
  readonly sessionLimit?: number;
  readonly tls?: {
    readonly bindAddress: string;
    readonly port: number;
    /** Paths on the host, readable by the user `asterisk`. */
    readonly certificate: string;
    readonly privateKey: string;
  };
}

/** http.conf: the web server inside Asterisk, which phones in a browser and ARI need. Without options it is off. */
export function httpConf(options?: HttpConfOptions): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('enabled', options !== undefined);
  if (options === undefined) return conf.finish();

  conf.option('bindaddr', options.bindAddress);
  conf.option('bindport', options.port);
  // It serves no files; neither does it tell strangers what it is.
  conf.option('enable_static', false);
  conf.option('enable_status', false);
  conf.option('servername', 'PBX');
  if (options.sessionLimit !== undefined) conf.option('sessionlimit', options.sessionLimit);
  if (options.tls !== undefined) {
    conf.option('tlsenable', true);
    conf.option('tlsbindaddr', `${options.tls.bindAddress}:${options.tls.port}`);
    conf.option('tlscertfile', options.tls.certificate);
    conf.option('tlsprivatekey', options.tls.privateKey);
  }
  return conf.finish();
}
