import { remembered } from '../../../compiler/remember.ts';
import { type ConfText, type ConfWriter, confWriter } from './writer.ts';

/** The lines of one object, of which a file may have many; the key is their own. */
export function confPart(key: string, write: (conf: ConfWriter) => void): ConfText {
  return remembered(
    key,
    () => {
      const conf = confWriter();
      write(conf);
      return conf.finish();
    },
    { byName: true },
  );
}
