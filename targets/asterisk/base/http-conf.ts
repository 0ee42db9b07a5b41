import type { HostWeb } from '../../../compiler/model/host-web.ts';
import type { Origin } from '../../../compiler/source/origin.ts';
import { type ConfText, confWriter } from '../conf/writer.ts';
import { hostAndPort } from '../pjsip/sip-uri.ts';

export interface HttpConfOptions extends HostWeb {
  /** How many clients at once; a phone in a browser keeps one open. Asterisk's default is 100. */
  readonly sessionLimit: number;
  /** Where the host says all this. */
  readonly origin?: Origin;
}

/** http.conf: the web server inside Asterisk, which phones in a browser and ARI need. Without options it is off. */
export function httpConf(options?: HttpConfOptions): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('enabled', options !== undefined);
  if (options === undefined) return conf.finish();

  const { origin, prefix, tls } = options;
  conf.option('bindaddr', options.bind, origin);
  conf.option('bindport', options.port, origin);
  if (prefix !== undefined) conf.option('prefix', prefix, origin);
  // It serves no files; neither does it tell strangers what it is.
  conf.option('enable_static', false);
  conf.option('enable_status', false);
  conf.option('servername', 'PBX');
  conf.option('sessionlimit', options.sessionLimit, origin);
  if (tls !== undefined) {
    conf.option('tlsenable', true, tls.origin);
    conf.option('tlsbindaddr', hostAndPort(tls.bind, tls.port), tls.origin);
    conf.option('tlscertfile', tls.certificate, tls.origin);
    if (tls.privateKey !== undefined) conf.option('tlsprivatekey', tls.privateKey, tls.origin);
    // What browsers of the last ten years do not need.
    conf.option('tlsdisablev1', true);
    conf.option('tlsdisablev11', true);
  }
  return conf.finish();
}
