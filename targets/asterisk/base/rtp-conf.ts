import { type ConfText, confWriter } from '../conf/writer.ts';

export interface RtpConfOptions {
  /** First UDP port for media; 10000 by default. */
  readonly start?: number;
  /** Last UDP port for media; 20000 by default. */
  readonly end?: number;
  /** ICE, for phones in a browser. Asterisk's own default offers it to every endpoint that asks for it. */
  readonly ice?: boolean;
  /** `host[:port]` of the STUN server that tells this host its public address. */
  readonly stun?: string;
}

/** rtp.conf: media of calls. */
export function rtpConf(options: RtpConfOptions = {}): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('rtpstart', options.start ?? 10000);
  conf.option('rtpend', options.end ?? 20000);
  conf.option('strictrtp', true);
  conf.option('icesupport', options.ice ?? false);
  if (options.stun !== undefined) conf.option('stunaddr', options.stun);
  return conf.finish();
}
