import type { Cdr } from '../../compiler/model/records.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** cdr_custom.conf: files of records with the columns that the site wants. */
export function cdrCustomConf(cdr: Cdr): ConfText {
  const conf = confWriter();
  conf.section('mappings');
  for (const { name, columns, origin } of cdr.files)
    conf.option(name, columns.map((column) => `\${CSV_QUOTE(\${CDR(${column})})}`).join(','), origin);
  return conf.finish();
}
