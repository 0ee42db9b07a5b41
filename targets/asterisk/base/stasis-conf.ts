import { type ConfText, confWriter } from '../conf/writer.ts';

/** stasis.conf: the message bus inside Asterisk, with its defaults. Asterisk complains when the file is missing. */
export function stasisConf(): ConfText {
  const conf = confWriter();
  conf.comment('The defaults hold.');
  return conf.finish();
}
