import { plural } from '../format/summary.ts';

/** A page of limited size, in bytes of UTF-8, which no count of characters is above. */
export interface Room {
  /** What stands there whatever room is left: a title, a sentence. */
  add(text: string): void;
  /** A heading with as many of the blocks as there is room for, at most `share` bytes; what does not fit is counted in a last line. */
  list(heading: string, noun: string, blocks: readonly string[], share: number): void;
  text(): string;
}

/** What a line that counts the rest takes at most. */
const forRest = 100;

export function room(budget: number): Room {
  const parts: string[] = [];
  let left = budget;
  const add = (text: string): void => {
    parts.push(text);
    left -= Buffer.byteLength(text);
  };
  return {
    add,
    list(heading, noun, blocks, share) {
      if (blocks.length === 0) return;
      const size = Buffer.byteLength(heading) + forRest;
      if (size > left) {
        // Only counted: there is always room for a line, since lists are few.
        add(`\n${plural(blocks.length, noun)}: no room here.\n`);
        return;
      }
      const most = Math.min(left, share) - size;
      add(heading);
      let used = 0;
      for (const [index, block] of blocks.entries()) {
        used += Buffer.byteLength(block);
        if (used > most) {
          add(`\nand ${plural(blocks.length - index, noun)}: see the log of the job, or \`pbxc diff\`.\n`);
          return;
        }
        add(block);
      }
    },
    text: () => parts.join(''),
  };
}
