import * as assert from 'uvu/assert';
import { callerId } from '../../../../targets/asterisk/conf/callerid.ts';
import { suite } from '../../../lib/suite.ts';

const caller = suite('a caller ID');

const names: readonly [string, string][] = [
  ['Alice Wonderland', '"Alice Wonderland" <1000>'],
  ['Alice "Al" W', '"Alice \\"Al\\" W" <1000>'],
  ['back\\slash', '"back\\\\slash" <1000>'],
  ['<911>', '"<911>" <1000>'],
  ['', '"" <1000>'],
];

for (const [name, written] of names) {
  caller(`of ${JSON.stringify(name)} is ${written}`, () => {
    assert.is(callerId(name, '1000'), written);
  });
}

caller('keeps its brackets without a number, so that a name may hold them', () => {
  assert.is(callerId('Alice <A', ''), '"Alice <A" <>');
});

caller.run();
