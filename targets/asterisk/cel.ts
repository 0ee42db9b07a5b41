import { fieldOf } from '../../compiler/model/object.ts';
import type { Cel } from '../../compiler/model/settings.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** cel.conf: the events of calls, for reports. */
export function celConf(cel: Cel | undefined): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('enable', cel !== undefined);
  if (cel === undefined) return conf.finish();
  conf.option('events', cel.events.join(','), fieldOf(cel, 'events'));
  if (cel.apps.length > 0) conf.option('apps', cel.apps.join(','), fieldOf(cel, 'apps'));
  conf.section('manager');
  conf.option('enabled', cel.manager, fieldOf(cel, 'manager'));
  return conf.finish();
}
