import * as assert from 'uvu/assert';
import { room } from '../../../cli/compare/room.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('a comment of limited size');

test('has everything when there is room', () => {
  const page = room(1000);
  page.add('## Title\n');
  page.list('\n### Files\n\n', 'more file', ['- a\n', '- b\n'], 1000);
  assert.is(page.text(), '## Title\n\n### Files\n\n- a\n- b\n');
});

test('counts what has no room', () => {
  const page = room(160);
  page.list('### Files\n\n', 'more file', ['- alice\n', '- bob\n', `- ${'x'.repeat(100)}\n`, '- dave\n'], 160);
  assert.is(page.text(), '### Files\n\n- alice\n- bob\n\nand 2 more files: see the log of the job, or `pbxc diff`.\n');
});

test('counts a whole list that has no room', () => {
  const page = room(50);
  page.list('### Files\n\n', 'more file', ['- alice\n'], 50);
  assert.is(page.text(), '\n1 more file: no room here.\n');
});

test('is never larger than it may be, and says how many blocks it left out', () => {
  const blocks = fc.array(
    fc.string({ minLength: 1, maxLength: 60 }).map((text) => `- ${text}\n`),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 5 }), fc.integer({ min: 600, max: 4000 }), (lists, budget) => {
      const page = room(budget);
      for (const list of lists) page.list('\n### List\n\n', 'more block', list, budget / 2);
      return Buffer.byteLength(page.text()) <= budget;
    }),
  );
});

test.run();
