import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { readTree, writeTree } from '../../../scripts/lib/golden/tree.ts';
import { suite } from '../../lib/suite.ts';

const trees = suite('trees of files');
let folder = '';

trees.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbxc-tree-'));
});
trees.after.each(() => rmSync(folder, { recursive: true, force: true }));

trees('come back as they were written, sorted by path', () => {
  writeTree(
    folder,
    new Map([
      ['paris/etc/asterisk/queues.conf', '[support]\r\nname = Été\n'],
      ['lyon/etc/asterisk/iax.conf', ''],
    ]),
  );
  assert.equal(
    [...readTree(folder)],
    [
      ['lyon/etc/asterisk/iax.conf', ''],
      ['paris/etc/asterisk/queues.conf', '[support]\r\nname = Été\n'],
    ],
  );
});

trees('hold nothing of what stood there before', () => {
  writeTree(folder, new Map([['paris/etc/asterisk/iax.conf', '']]));
  writeTree(folder, new Map([['paris/etc/asterisk/rtp.conf', '']]));
  assert.equal([...readTree(folder).keys()], ['paris/etc/asterisk/rtp.conf']);
});

trees('are empty where there is no folder', () => {
  assert.is(readTree(join(folder, 'nowhere')).size, 0);
});

trees.run();
