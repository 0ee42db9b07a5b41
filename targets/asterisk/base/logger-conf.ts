import { type ConfText, confWriter } from '../conf/writer.ts';

/** logger.conf: what goes wrong, and what tools against break-ins read. The names are those Debian's log rotation knows. */
export function loggerConf(): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('dateformat', '%F %T.%3q');
  conf.section('logfiles');
  conf.option('console', 'notice,warning,error');
  conf.option('messages.log', 'notice,warning,error');
  conf.option('security.log', 'security');
  return conf.finish();
}
