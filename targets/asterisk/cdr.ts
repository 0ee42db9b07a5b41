import { fieldOf } from '../../compiler/model/object.ts';
import type { Cdr } from '../../compiler/model/records.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** cdr.conf: one line per call in /var/log/asterisk/cdr-csv/Master.csv, with the id that joins it to other logs. */
export function cdrConf(cdr: Cdr): ConfText {
  const conf = confWriter();
  const at = (key: string) => fieldOf(cdr, key);
  conf.section('general');
  conf.option('enable', cdr.enabled, at('enabled'));
  if (cdr.unanswered) conf.option('unanswered', true, at('unanswered'));
  if (cdr.congestion) conf.option('congestion', true, at('congestion'));
  if (cdr.canceled) conf.option('canceldispositionenabled', true, at('canceled'));
  conf.section('csv');
  conf.option('usegmtime', cdr.utc, at('utc'));
  conf.option('loguniqueid', true);
  conf.option('loguserfield', true);
  if (!cdr.byAccount) conf.option('accountlogs', false, at('by_account'));
  return conf.finish();
}
