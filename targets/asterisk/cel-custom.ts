import { fieldOf } from '../../compiler/model/object.ts';
import type { Cel } from '../../compiler/model/settings.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** What Asterisk knows of an event, in the order of the columns. */
const columns = [
  'eventtype',
  'eventtime',
  'CALLERID(name)',
  'CALLERID(num)',
  'CALLERID(ANI)',
  'CALLERID(RDNIS)',
  'CALLERID(DNID)',
  'CHANNEL(exten)',
  'CHANNEL(context)',
  'CHANNEL(channame)',
  'CHANNEL(appname)',
  'CHANNEL(appdata)',
  'CHANNEL(amaflags)',
  'CHANNEL(accountcode)',
  'CHANNEL(uniqueid)',
  'CHANNEL(linkedid)',
  'BRIDGEPEER',
  'CHANNEL(userfield)',
  'userdeftype',
  'eventextra',
];

/** cel_custom.conf: the events in a file. */
export function celCustomConf(cel: Cel): ConfText {
  const conf = confWriter();
  conf.section('mappings');
  // Its own folder is not there in every package of Asterisk.
  conf.option(
    '/var/log/asterisk/cel.csv',
    columns.map((column) => `\${CSV_QUOTE(\${${column}})}`).join(','),
    fieldOf(cel, 'file'),
  );
  return conf.finish();
}
