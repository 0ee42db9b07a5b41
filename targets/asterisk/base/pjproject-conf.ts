import { type ConfText, confWriter } from '../conf/writer.ts';

/** pjproject.conf: the SIP library's own messages reach Asterisk's log as they do without this file, which Asterisk misses. */
export function pjprojectConf(): ConfText {
  const conf = confWriter();
  conf.section('startup');
  conf.option('type', 'startup');
  conf.option('log_level', 2);
  return conf.finish();
}
