import * as assert from 'uvu/assert';
import { compareTrees } from '../../../scripts/lib/golden/compare-trees.ts';
import { suite } from '../../lib/suite.ts';

const comparing = suite('comparing trees');

comparing('finds nothing in equal ones', () => {
  const tree = new Map([['paris/etc/asterisk/queues.conf', '[support]\n']]);
  assert.equal(compareTrees(tree, new Map(tree)), []);
});

comparing('names what is new, gone and different, with the first line that differs', () => {
  const before = new Map([
    ['paris/etc/asterisk/queues.conf', '[support]\nstrategy = ringall\n'],
    ['paris/etc/asterisk/iax.conf', ''],
  ]);
  const after = new Map([
    ['paris/etc/asterisk/queues.conf', '[support]\nstrategy = random\n'],
    ['paris/etc/asterisk/rtp.conf', ''],
  ]);
  assert.equal(compareTrees(before, after), [
    'paris/etc/asterisk/queues.conf differs from line 2',
    'paris/etc/asterisk/rtp.conf is new',
    'paris/etc/asterisk/iax.conf is gone',
  ]);
});

comparing('sees a missing newline at the end', () => {
  const difference = compareTrees(
    new Map([['lyon/etc/asterisk/acl.conf', 'a\n']]),
    new Map([['lyon/etc/asterisk/acl.conf', 'a']]),
  );
  assert.equal(difference, ['lyon/etc/asterisk/acl.conf differs from line 2']);
});

comparing.run();
