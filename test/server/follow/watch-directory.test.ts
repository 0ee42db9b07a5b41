import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { is } from 'uvu/assert';
import { type Watching, watchDirectory } from '../../../server/follow/watch-directory.ts';
import { suite } from '../../lib/suite.ts';

let dir: string;
let watching: Watching;
let told = 0;

const watched = suite('A directory that is watched');

watched.before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'pbxc-watched-'));
  mkdirSync(join(dir, 'people'));
  writeFileSync(join(dir, 'people/a.yaml'), 'one');
  watching = await watchDirectory(dir, () => {
    told += 1;
  });
});
watched.after(async () => {
  await watching.close();
  rmSync(dir, { recursive: true });
});

/** Until it is told once more than before; the limit of the suite ends it. */
async function toldAfter(before: number): Promise<void> {
  while (told === before) await sleep(2);
}

watched('tells of a save, also of one that comes right after another was told', async () => {
  for (let times = 0; times < 10; times++) {
    const before = told;
    writeFileSync(join(dir, 'people/a.yaml'), `save ${times}`);
    await toldAfter(before);
    const once = told;
    writeFileSync(join(dir, 'people/a.yaml'), `save ${times} and more`);
    await toldAfter(once);
    // What is left of the burst.
    await sleep(30);
  }
});

watched('tells of a file that is new or gone, and of none whose name begins with a dot', async () => {
  let before = told;
  writeFileSync(join(dir, 'people/b.yaml'), 'new');
  await toldAfter(before);
  await sleep(100);
  before = told;
  rmSync(join(dir, 'people/b.yaml'));
  await toldAfter(before);
  await sleep(100);
  before = told;
  writeFileSync(join(dir, 'people/.b.yaml.swp'), 'an editor');
  await sleep(200);
  is(told, before);
});

watched.run();
