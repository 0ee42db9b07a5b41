import { fieldOf } from '../../compiler/model/object.ts';
import type { Cdr } from '../../compiler/model/records.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** cdr_manager.conf: records as events for managers. */
export function cdrManagerConf(cdr: Cdr): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('enabled', cdr.manager, fieldOf(cdr, 'manager'));
  return conf.finish();
}
