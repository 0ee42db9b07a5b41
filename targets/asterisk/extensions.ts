import type { Dialplan } from '../../compiler/dialplan/dialplan.ts';
import { printContext, printGlobal } from '../../compiler/dialplan/print.ts';
import type { OwnDialplanFile } from '../../compiler/model/own-dialplan.ts';
import { type ConfText, confWriter } from './conf/writer.ts';
import { ownDialplanName } from './own-dialplan.ts';

/** extensions.conf: the way of every call; the site's own dialplan comes last, from files beside it. */
export function extensionsConf(dialplan: Dialplan, ownDialplan: readonly OwnDialplanFile[]): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('static', true);
  // `dialplan save` would write over this file.
  conf.option('writeprotect', true);
  if (dialplan.globals.length > 0) {
    conf.blank();
    conf.comment('Lamps of keys, as AstDB has them whenever this is loaded');
    conf.section('globals');
    for (const global of dialplan.globals) conf.option(global.name, printGlobal(global), global.origin);
  }
  for (const context of dialplan.contexts.values()) {
    if (context.comment !== undefined) {
      conf.blank();
      conf.comment(context.comment);
    }
    conf.section(context.name);
    for (const { key, value, origin } of printContext(context)) conf.option(key, value, origin);
  }
  if (ownDialplan.length > 0) conf.blank();
  for (const file of ownDialplan) conf.include(ownDialplanName(file));
  return conf.finish();
}
