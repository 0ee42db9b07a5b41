import type { HostMedia } from '../../../compiler/model/host-media.ts';
import type { Origin } from '../../../compiler/source/origin.ts';
import { type ConfText, confWriter } from '../conf/writer.ts';

export interface RtpConfOptions extends Partial<HostMedia> {
  /** ICE, for phones in a browser. Asterisk's own default offers it to every endpoint that asks for it. */
  readonly ice?: boolean;
  /** Where the host says all this. */
  readonly origin?: Origin;
}

/** rtp.conf: media of calls. */
export function rtpConf(options: RtpConfOptions = {}): ConfText {
  const conf = confWriter();
  const { origin, stun, turn, iceDeny = [], icePermit = [], iceHostCandidates = {} } = options;
  const put = (key: string, value: Parameters<typeof conf.option>[1]): void => conf.option(key, value, origin);
  conf.section('general');
  put('rtpstart', options.from ?? 10000);
  put('rtpend', options.to ?? 20000);
  conf.option('strictrtp', true);
  conf.option('icesupport', options.ice ?? false);
  if (stun !== undefined) put('stunaddr', stun);
  if (turn !== undefined) {
    put('turnaddr', turn.server);
    if (turn.username !== undefined) put('turnusername', turn.username);
    if (turn.password !== undefined) conf.option('turnpassword', turn.password, turn.password.origin);
  }
  for (const network of iceDeny) put('ice_deny', network);
  for (const network of icePermit) put('ice_permit', network);

  const candidates = Object.entries(iceHostCandidates).sort(([a], [b]) => (a < b ? -1 : 1));
  if (candidates.length > 0) conf.section('ice_host_candidates', { origin });
  for (const [address, advertised] of candidates) put(address, advertised);
  return conf.finish();
}
