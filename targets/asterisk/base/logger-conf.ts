import { type ConfText, confWriter } from '../conf/writer.ts';

export interface LoggerConfOptions {
  /** Also `full`: each step of each call. */
  readonly verbose?: boolean;
}

/** logger.conf: what goes wrong, and what tools against break-ins read. The names are those Debian's log rotation knows. */
export function loggerConf(options: LoggerConfOptions = {}): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('dateformat', '%F %T.%3q');
  conf.section('logfiles');
  conf.option('console', 'notice,warning,error');
  conf.option('messages.log', 'notice,warning,error');
  conf.option('security.log', 'security');
  if (options.verbose === true) conf.option('full', 'notice,warning,error,verbose(3)');
  return conf.finish();
}
