import type { Dialplan, DialplanContext, Extension } from '../../compiler/dialplan/dialplan.ts';
import { type DialplanLine, printContext, printExtension, printGlobal } from '../../compiler/dialplan/print.ts';
import type { OwnDialplanFile } from '../../compiler/model/own-dialplan.ts';
import { isRemembering } from '../../compiler/remember.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';
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
    if (isRemembering()) appendContext(conf, context);
    else for (const { key, value, origin } of printContext(context)) conf.option(key, value, origin);
  }
  if (ownDialplan.length > 0) conf.blank();
  for (const file of ownDialplan) conf.include(ownDialplanName(file));
  return conf.finish();
}

/** An extension that is the same object is the same text. */
const printed = new WeakMap<Extension, ConfText>();

function appendContext(conf: ConfWriter, context: DialplanContext): void {
  for (const { key, value, origin } of printContext({ ...context, extensions: [] })) conf.option(key, value, origin);
  for (const extension of context.extensions) {
    let part = printed.get(extension);
    if (part === undefined) {
      part = partOf(extension);
      printed.set(extension, part);
    }
    conf.append(part);
  }
}

function partOf(extension: Extension): ConfText {
  const lines: DialplanLine[] = [];
  printExtension(extension, lines);
  const conf = confWriter();
  for (const { key, value, origin } of lines) conf.option(key, value, origin);
  return conf.finish();
}
