import { type ConfText, confWriter } from '../conf/writer.ts';

/** followme.conf: for FollowMe() in a site's own dialplan; users' forwards work without. Asterisk complains when it is missing. */
export function followmeConf(): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('featuredigittimeout', 5000);
  return conf.finish();
}
