import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { debianRoot } from './debian-root.ts';

/** Puts a tenth of a second of silence in the place of each prompt that Asterisk comes with. */
export function cutPrompts(tree: string): void {
  for (const entry of readdirSync(join(debianRoot('22'), SOUNDS), { recursive: true, encoding: 'utf8' })) {
    if (entry.endsWith('.gsm')) write(tree, entry);
  }
}

/** Adds sounds by their names without ending, of the same length. */
export function addSounds(tree: string, names: readonly string[]): void {
  for (const name of names) write(tree, `${name}.gsm`);
}

/** Where Debian's prompts of `en` are. */
const SOUNDS = 'usr/share/asterisk/sounds/en_US_f_Allison';

/** Five frames of GSM 06.10, 20 ms each; the upper half of the first byte marks a frame. */
const silence = Buffer.alloc(5 * 33, 0);
for (let frame = 0; frame < 5; frame++) silence[frame * 33] = 0xd0;

function write(tree: string, name: string): void {
  const file = join(tree, SOUNDS, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, silence);
}
