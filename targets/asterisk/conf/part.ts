import { isRemembering, remembered } from '../../../compiler/remember.ts';
import { type ConfText, type ConfWriter, confWriter } from './writer.ts';

/** The lines of one object, of which a file may have many; the key is their own. */
function confPart(key: string, write: (conf: ConfWriter) => void): ConfText {
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

/** How many objects stand together: so many are looked at when one of them changed, and so many groups in a file of thousands. */
const groupSize = 128;

/**
 * The lines of many objects of a kind, one after the other: each object's are remembered, and those of a group, so that of ten
 * thousand objects of which one changed few are looked at. Where nothing is remembered the lines go into the file as they come.
 */
export function appendParts<Item extends { readonly name: string }>(
  conf: ConfWriter,
  key: string,
  items: readonly Item[],
  write: (conf: ConfWriter, item: Item) => void,
): void {
  if (!isRemembering()) {
    for (const item of items) write(conf, item);
    return;
  }
  for (let start = 0; start < items.length; start += groupSize) {
    const group = items.slice(start, start + groupSize);
    conf.append(
      remembered(
        `${key}, ${start}`,
        () => {
          const lines = confWriter();
          for (const item of group) lines.append(confPart(`${key} ${item.name}`, (part) => write(part, item)));
          return lines.finish();
        },
        { byName: true, inputs: group },
      ),
    );
  }
}
