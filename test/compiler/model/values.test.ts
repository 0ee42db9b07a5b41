import * as assert from 'uvu/assert';
import { isInRange, toMilliseconds, toRange, toSeconds } from '../../../compiler/model/values.ts';
import { suite } from '../../lib/suite.ts';

const values = suite('values of the language');

const durations: readonly [written: string | number, milliseconds: number, seconds: number][] = [
  [0, 0, 0],
  ['0', 0, 0],
  ['20s', 20_000, 20],
  ['5m', 300_000, 300],
  ['1h', 3_600_000, 3600],
  ['2d', 172_800_000, 172_800],
  ['1500ms', 1500, 2],
  ['1ms', 1, 1],
];
for (const [written, milliseconds, seconds] of durations) {
  values(`take ${written} for ${milliseconds} ms, or ${seconds} s where there are no shorter times`, () => {
    assert.is(toMilliseconds(written), milliseconds);
    assert.is(toSeconds(written), seconds);
  });
}

values('know which numbers a range holds, by their digits', () => {
  const range = toRange('0100-0199');
  assert.ok(range);
  for (const number of ['0100', '0150', '0199']) assert.is(isInRange(number, range), true, number);
  for (const number of ['100', '00150', '0200', '0099', '01*0', '']) assert.is(isInRange(number, range), false, number);
});

values('know ranges of one number, and of more digits than a number holds', () => {
  const one = toRange(1000);
  assert.ok(one);
  assert.equal([isInRange('1000', one), isInRange('1001', one)], [true, false]);
  const long = toRange('33123450000000000000-33123450000000000009');
  assert.ok(long);
  assert.is(isInRange('33123450000000000009', long), true);
  assert.is(isInRange('33123450000000000010', long), false);
});

values('refuse a range whose ends differ in digits or order', () => {
  for (const text of ['1999-1000', '100-1999', '0100-199']) assert.is(toRange(text), undefined, text);
});

values.run();
