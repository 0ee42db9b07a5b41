import { type ConfText, confWriter } from '../conf/writer.ts';

/** queuerules.conf: no rules that change penalties while a caller waits. Asterisk remarks on a missing file. */
export function queuerulesConf(): ConfText {
  const conf = confWriter();
  conf.section('general');
  return conf.finish();
}
