import assert from 'node:assert/strict';
import { compareSpecific } from '../../../compiler/callflow/compare-specific.ts';
import { intersects } from '../../../compiler/callflow/intersects.ts';
import { countNumbers, type NumberSet, numberSet, numbersOf } from '../../../compiler/callflow/number-set.ts';
import { subtract, subtractAll } from '../../../compiler/callflow/subtract.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const test = suite('the numbers of a pattern');

for (const [pattern, numbers] of [
  ['1000', ['1000']],
  ['1[5-7]', ['15', '16', '17']],
  ['[13-5*]', ['*', '1', '3', '4', '5']],
  ['NZ', undefined],
] as const) {
  test(`of ${pattern} are ${numbers?.join(', ') ?? '72'}`, () => {
    const set = numberSet(pattern);
    assert.equal(countNumbers(set), numbers?.length ?? 72);
    if (numbers !== undefined) assert.deepEqual(numbersOf(set), numbers);
  });
}

for (const [a, b, shared] of [
  ['1XXX', '1000', true],
  ['1XXX', '2000', false],
  ['0.', '0', false],
  ['0!', '0', true],
  ['0.', '0ZXXXXXXXX', true],
  ['X.', '*8', false],
  ['**99.', '**9!', true],
] as const) {
  test(`${a} and ${b} share ${shared ? 'some number' : 'none'}`, () => {
    assert.equal(intersects(numberSet(a), numberSet(b)), shared);
    assert.equal(intersects(numberSet(b), numberSet(a)), shared);
  });
}

for (const [whole, taken, left] of [
  ['0ZXXXXXXXX', ['0.'], 'nothing'],
  ['0.', ['0ZXXXXXXXX'], 'something'],
  ['XX', ['[0-4]X', '[5-9]X'], 'nothing'],
  ['XX', ['[0-4]X', '[6-9]X'], 'something'],
  ['X!', ['X', 'X.'], 'nothing'],
  ['.', ['X!', '[*#+]!'], 'something'],
] as const) {
  test(`of ${whole}, ${taken.join(' and ')} leave ${left}`, () => {
    const pieces = subtractAll(numberSet(whole), taken.map(numberSet));
    assert.equal(pieces.length === 0 ? 'nothing' : 'something', left);
  });
}

test('Asterisk searches the most specific pattern first', () => {
  const patterns = ['!', '.', 'X.', '0.', '0X!', '0XX', '0ZX', '0NX', '0[45]X', '0[12]X', '00', '112'];
  const searched = [...patterns].sort((a, b) => compareSpecific(numberSet(a), numberSet(b)));
  assert.deepEqual(searched, ['00', '0[12]X', '0[45]X', '0NX', '0ZX', '0XX', '0X!', '0.', '112', 'X.', '.', '!']);
});

const place = fc.constantFrom('0', '1', '5', '*', 'X', 'Z', 'N', '[05]', '[1-4]');
const pattern = fc
  .tuple(fc.array(place, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '.', '!'))
  .map(([places, end]) => places.join('') + end);
const number = fc.string({ unit: fc.constantFrom('0', '1', '2', '5', '*', '#'), minLength: 1, maxLength: 6 });

function has(set: NumberSet, dialled: string): boolean {
  return intersects(set, numberSet(dialled));
}

test('a number is left exactly if it is in the whole and not in what is taken', () => {
  fc.assert(
    fc.property(pattern, pattern, number, (whole, taken, dialled) => {
      const left = subtract(numberSet(whole), numberSet(taken)).filter((piece) => has(piece, dialled));
      const expected = has(numberSet(whole), dialled) && !has(numberSet(taken), dialled);
      assert.equal(left.length, expected ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});

test('the order of two patterns is the same from both sides', () => {
  fc.assert(
    fc.property(pattern, pattern, (a, b) => {
      const forward = Math.sign(compareSpecific(numberSet(a), numberSet(b)));
      assert.equal(forward + Math.sign(compareSpecific(numberSet(b), numberSet(a))), 0);
    }),
  );
});

test.run();
