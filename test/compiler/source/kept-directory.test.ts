import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { is, throws } from 'uvu/assert';
import { keptDirectory } from '../../../compiler/source/kept-directory.ts';
import { suite } from '../../lib/suite.ts';

const most = 1024 * 1024;
const test = suite('A directory that is read again');

test('gives the very bytes of before, where nothing shows a change', () => {
  const treeOf = keptDirectory();
  const here = fileURLToPath(import.meta.url);
  const read = () => treeOf(dirname(here)).read(basename(here), most);
  const first = read();
  is(read(), first);
  is(treeOf('/').read(here.slice(1), most) === first, false);
});

test('reads what was new the last time once more: another write may have come in the same moment', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-kept-'));
  const treeOf = keptDirectory();
  const text = () => treeOf(dir).read('site.yaml', most).bytes?.toString();
  try {
    for (let count = 0; count < 50; count++) {
      writeFileSync(join(dir, 'site.yaml'), `count: ${count % 10}\n`);
      // As an editor does that gives a file its time back.
      utimesSync(join(dir, 'site.yaml'), 1, 1);
      is(text(), `count: ${count % 10}\n`);
    }
    rmSync(join(dir, 'site.yaml'));
    throws(text, /ENOENT/);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test.run();
