import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from '../../lib/suite.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { misspelt, office } from '../lib/sites.ts';

const watch = suite('pbxc watch');

watch('checks at the start and again once after each save', async () => {
  const cwd = folder(office);
  const verdicts: string[] = [];
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const onOut = (text: string) => {
    verdicts.push(text.split('\n').find((line) => line.includes(' in 2 files')) ?? text);
    if (verdicts.length === 1) {
      writeFileSync(join(cwd, 'people.yaml'), '');
      writeFileSync(join(cwd, 'people.yaml'), misspelt['people.yaml'] ?? '');
    }
    if (verdicts.length === 2) stop();
  };
  const tooLate = setTimeout(stop, 10_000);
  assert.equal((await pbxc(['watch'], { cwd, stopped, onOut })).code, 0);
  clearTimeout(tooLate);
  assert.deepEqual(verdicts, ['No problems in 2 files', '1 error in 2 files']);
});

watch.run();
