import * as assert from 'uvu/assert';
import { matchesPattern } from '../../../compiler/asterisk-conf/matches-pattern.ts';
import { suite } from '../../lib/suite.ts';

const pattern = suite('a pattern of the dialplan');

const cases: readonly [string, readonly string[], readonly string[]][] = [
  ['1000', ['1000'], ['100', '10000']],
  ['_1XXX', ['1000', '1999'], ['100', '2000', '10000', '_1XXX']],
  ['_nz.', ['219', '2199'], ['119', '209', '21']],
  ['_0!', ['0', '012'], ['1']],
  ['_[13-5]X', ['10', '49'], ['20', '69']],
  ['_0-1-2', ['012'], ['0-1-2']],
  ['_*97', ['*97'], ['97', '**97']],
  ['_[5-3]X', [], ['5', '40']],
  ['_[a^\\]1', ['^1', '\\1'], ['b1']],
  ['_[', ['['], ['a']],
];

for (const [written, matching, others] of cases) {
  pattern(`${written} stands for ${matching.join(' and ') || 'nothing'}, not for ${others.join(' and ')}`, () => {
    for (const digits of matching) assert.is(matchesPattern(written, digits), true, digits);
    for (const digits of others) assert.is(matchesPattern(written, digits), false, digits);
  });
}

pattern.run();
