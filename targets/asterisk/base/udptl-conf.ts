import { type ConfText, confWriter } from '../conf/writer.ts';

/** udptl.conf: fax over IP (T.38). The ports are Asterisk's usual ones, below those of RTP. */
export function udptlConf(): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('udptlstart', 4000);
  conf.option('udptlend', 4999);
  return conf.finish();
}
