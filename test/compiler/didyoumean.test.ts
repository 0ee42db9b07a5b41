import assert from 'node:assert/strict';
import { nearest } from '../../compiler/didyoumean.ts';
import { suite } from '../lib/suite.ts';

const didyoumean = suite('the nearest name');

const cases: readonly [title: string, name: string, candidates: readonly string[], expected: string | undefined][] = [
  ['a missing letter', 'suport', ['sales', 'support'], 'support'],
  ['an added letter', 'queuee', ['queue', 'user'], 'queue'],
  ['a changed letter', 'timeouk', ['timeout', 'retry'], 'timeout'],
  ['two neighbours swapped count as one edit', 'ues', ['use', 'ring'], 'use'],
  ['another case', 'Alice', ['alice', 'bob'], 'alice'],
  ['another case of a very short name', 'A', ['a', 'b'], 'a'],
  ['nothing near', 'reception', ['alice', 'bob'], undefined],
  ['a short name does not become any other short name', 'ab', ['xy', 'az'], undefined],
  ['the nearest of several', 'supportt', ['suppor', 'support'], 'support'],
  ['the first of equally near ones, whatever their order', 'saleX', ['salez', 'sales'], 'sales'],
  ['no candidates', 'alice', [], undefined],
  ['an empty name', '', ['alice'], undefined],
];

for (const [title, name, candidates, expected] of cases) {
  didyoumean(title, () => {
    assert.equal(nearest(name, candidates), expected);
  });
}

didyoumean.run();
