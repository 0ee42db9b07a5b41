import { type ConfText, confWriter } from '../conf/writer.ts';

/** ccss.conf: how many callers may wait to be called back ("camp on") at once, on the whole host. */
export function ccssConf(): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('cc_max_requests', 20);
  return conf.finish();
}
