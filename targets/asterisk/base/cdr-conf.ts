import { type ConfText, confWriter } from '../conf/writer.ts';

/** cdr.conf: one line per call in /var/log/asterisk/cdr-csv/Master.csv, with the id that joins it to other logs. */
export function cdrConf(): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('enable', true);
  conf.section('csv');
  conf.option('usegmtime', false);
  conf.option('loguniqueid', true);
  conf.option('loguserfield', true);
  return conf.finish();
}
