import { fieldOf } from '../../../compiler/model/object.ts';
import type { QueueLog } from '../../../compiler/model/records.ts';
import { type ConfText, type ConfWriter, confWriter } from '../conf/writer.ts';

export interface LoggerConfOptions {
  /** Also `full`: each step of each call. */
  readonly verbose?: boolean;
  readonly queueLog?: QueueLog;
}

/** logger.conf: what goes wrong, and what tools against break-ins read. The names are those Debian's log rotation knows. */
export function loggerConf(options: LoggerConfOptions = {}): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('dateformat', '%F %T.%3q');
  if (options.queueLog !== undefined) writeQueueLog(conf, options.queueLog);
  conf.section('logfiles');
  conf.option('console', 'notice,warning,error');
  conf.option('messages.log', 'notice,warning,error');
  conf.option('security.log', 'security');
  if (options.verbose === true) conf.option('full', 'notice,warning,error,verbose(3)');
  return conf.finish();
}

/** Asterisk writes it, by this name, unless it is told otherwise. */
function writeQueueLog(conf: ConfWriter, log: QueueLog): void {
  if (!log.enabled) conf.option('queue_log', false, fieldOf(log, 'enabled'));
  if (log.name !== 'queue_log') conf.option('queue_log_name', log.name, fieldOf(log, 'name'));
}
